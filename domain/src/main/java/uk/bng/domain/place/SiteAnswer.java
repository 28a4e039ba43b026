package uk.bng.domain.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the areas a user chose place a site. Exhaustive: switch over it without a default. */
public sealed interface SiteAnswer {
    /** A site, with a point to show it at where one of its areas has one. */
    record Located(Site site, Accuracy accuracy, @Nullable MapPoint point, List<LocationWarning> warnings)
            implements SiteAnswer {
        public Located {
            warnings = List.copyOf(warnings);
        }
    }

    /** Every area that cannot be used; nothing may be priced. */
    record NotLocated(List<LocationIssue> issues) implements SiteAnswer {
        public NotLocated {
            issues = List.copyOf(issues);
        }
    }
}

package uk.bng.domain.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a site lies, or why that cannot be said. Exhaustive: switch over it without a default. */
public sealed interface SiteAnswer {
    /**
     * A site.
     *
     * @param point the point that was looked up, else one inside one of its areas; null where none is known
     * @param source what answered: {@code tables} or {@code live}
     * @param attribution the words that must stand wherever the places are shown
     * @param note what the point stands for, where that must be said
     */
    record Located(
            Site site,
            Accuracy accuracy,
            @Nullable MapPoint point,
            List<LocationWarning> warnings,
            String source,
            String attribution,
            @Nullable String note)
            implements SiteAnswer {
        public Located {
            warnings = List.copyOf(warnings);
        }
    }

    /** Everything that is wrong with what was given; nothing may be priced. */
    record NotLocated(List<LocationIssue> issues) implements SiteAnswer {
        public NotLocated {
            issues = List.copyOf(issues);
        }
    }
}

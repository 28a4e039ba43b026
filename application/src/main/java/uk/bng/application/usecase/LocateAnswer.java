package uk.bng.application.usecase;

import java.util.List;
import uk.bng.domain.place.SiteAnswer;

/** Where a site lies. Exhaustive: switch over it without a default. */
public sealed interface LocateAnswer {
    /** The site. */
    record Found(SiteAnswer.Located site) implements LocateAnswer {}

    /** Everything that is wrong with what was given. */
    record Unfit(List<OrderIssue> issues) implements LocateAnswer {
        public Unfit {
            issues = List.copyOf(issues);
        }
    }
}

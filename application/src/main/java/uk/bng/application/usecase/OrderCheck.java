package uk.bng.application.usecase;

import java.util.List;
import uk.bng.domain.bank.CatalogueVersion;

/** What became of checking an order. Exhaustive: switch over it without a default. */
public sealed interface OrderCheck {
    /** It can be quoted from this version of the catalogue. */
    record Fit(CatalogueVersion catalogue) implements OrderCheck {}

    /** Everything that is wrong with it, in the order of its body. */
    record Unfit(List<OrderIssue> issues) implements OrderCheck {
        public Unfit {
            issues = List.copyOf(issues);
        }
    }
}

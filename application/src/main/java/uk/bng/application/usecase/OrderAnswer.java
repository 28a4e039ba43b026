package uk.bng.application.usecase;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CountedHolds;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.quote.Quote;

/** What became of an order. Exhaustive: switch over it without a default. */
public sealed interface OrderAnswer {
    /** Everything that is wrong with it, in the order of its body; nothing was optimised. */
    record Unfit(List<OrderIssue> issues) implements OrderAnswer {
        public Unfit {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The quote, audited, with what is known about its site and its making.
     *
     * @param options the number of options there were to choose from
     * @param built what building them took
     * @param solved what solving and, where there was no plan, finding out why took
     * @param elapsed what all of it took
     * @param holds what of the stock saved quotes hold; null where that was not counted
     */
    record Answered(
            Quote quote,
            SiteAnswer.Located site,
            String engine,
            long seed,
            Duration timeLimit,
            int options,
            Duration built,
            Duration solved,
            Duration elapsed,
            @Nullable CountedHolds holds)
            implements OrderAnswer {}
}

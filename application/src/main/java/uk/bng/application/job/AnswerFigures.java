package uk.bng.application.job;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.unit.Money;

/**
 * What lists show of an answer.
 *
 * @param outcome {@code optimal}, {@code feasible}, {@code infeasible} or {@code undecided}
 * @param total with the fee; null where there is no plan
 * @param pricedSize the size that prices were read at
 * @param accuracy how surely the site was placed
 * @param reference the number that people know it by; null until the archive gave it one
 */
public record AnswerFigures(
        String outcome,
        @Nullable Money total,
        ContractSize pricedSize,
        Accuracy accuracy,
        @Nullable Reference reference) {
    /** The figures of an answer that was archived as this. */
    public AnswerFigures with(Reference given) {
        return new AnswerFigures(outcome, total, pricedSize, accuracy, given);
    }
}

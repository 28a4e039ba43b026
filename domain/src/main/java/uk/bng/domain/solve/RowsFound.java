package uk.bng.domain.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a plan and its exact score; the options used are ascending. {@code shadow} holds the shadow prices of the
 * linear program where one gave the rows, else null.
 */
public record RowsFound(
        List<Integer> options, Score score, @Nullable ShadowPrices shadow) {
    public RowsFound {
        options = List.copyOf(options);
    }

    /** The banks of the rows, ascending. */
    public List<Integer> banks(AllocationProblem problem) {
        return options.stream()
                .map(option -> problem.option(option).bank())
                .distinct()
                .sorted()
                .toList();
    }
}

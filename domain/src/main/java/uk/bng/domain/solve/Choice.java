package uk.bng.domain.solve;

import java.util.List;

/**
 * The rows a solver chose: indexes of the options used, each once, ascending. How much goes on each is the domain's to
 * say ({@link ExactAmounts}).
 */
public record Choice(List<Integer> options) {
    public Choice {
        options = options.stream().sorted().distinct().toList();
    }
}

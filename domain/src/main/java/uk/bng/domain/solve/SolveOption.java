package uk.bng.domain.solve;

import java.util.List;
import uk.bng.domain.unit.Fraction;

/**
 * One way to serve (part of) a line: the indexes of line and bank, the exact price of a unit delivered in pence, the
 * rank of its tier, and one or two draws on different stocks of the bank.
 */
public record SolveOption(int line, int bank, Fraction unitPrice, int rank, List<Draw> draws) {
    public SolveOption {
        draws = List.copyOf(draws);
        if (draws.isEmpty() || draws.size() > 2) {
            throw new IllegalArgumentException("The draws (%s) of an option must be one or two.".formatted(draws));
        }
        if (unitPrice.signum() < 0) {
            throw new IllegalArgumentException("The unit price (%s) must not be negative.".formatted(unitPrice));
        }
    }

    /** Whether it is a pair of a main and a companion stock. */
    public boolean isPair() {
        return draws.size() == 2;
    }
}

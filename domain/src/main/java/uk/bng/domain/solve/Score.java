package uk.bng.domain.solve;

import java.util.Comparator;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * What the first steps of the objective compare: cost, then nearness (section 12, steps 1 and 3). Both are per
 * micro-unit: the cost in pence times micro-units, the rank in ranks times micro-units.
 */
public record Score(Fraction microPence, Fraction microRank) implements Comparable<Score> {
    public static final Score ZERO = new Score(Fraction.ZERO, Fraction.ZERO);

    private static final Comparator<Score> ORDER =
            Comparator.comparing(Score::microPence).thenComparing(Score::microRank);

    /** The score of {@code micro} micro-units on an option. */
    public static Score of(SolveOption option, Fraction micro) {
        return new Score(option.unitPrice().times(micro), micro.times(option.rank()));
    }

    public Score plus(Score other) {
        return new Score(microPence.plus(other.microPence), microRank.plus(other.microRank));
    }

    public Score minus(Score other) {
        return new Score(microPence.minus(other.microPence), microRank.minus(other.microRank));
    }

    public Score times(Fraction factor) {
        return new Score(microPence.times(factor), microRank.times(factor));
    }

    public boolean isZero() {
        return microPence.isZero() && microRank.isZero();
    }

    /** The cost in pence. */
    public Fraction pence() {
        return microPence.dividedBy(Fraction.of(Units.ONE_UNIT));
    }

    /** The sum of rank times units. */
    public Fraction rankUnits() {
        return microRank.dividedBy(Fraction.of(Units.ONE_UNIT));
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}

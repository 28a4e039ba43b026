package uk.bng.domain.trading;

import java.util.Collection;
import uk.bng.domain.unit.Fraction;

/** Net changes added up by sign: {@code deficit} sums the negative ones, {@code surplus} the positive ones. */
record Balance(Fraction deficit, Fraction surplus) {
    static Balance of(Collection<Fraction> changes) {
        Fraction deficit = Fraction.ZERO;
        Fraction surplus = Fraction.ZERO;
        for (Fraction change : changes) {
            deficit = deficit.plus(change.min(Fraction.ZERO));
            surplus = surplus.plus(change.max(Fraction.ZERO));
        }
        return new Balance(deficit, surplus);
    }

    Fraction sum() {
        return deficit.plus(surplus);
    }

    /** The deficit, or the surplus when nothing falls short. */
    Fraction shortOrOver() {
        return deficit.isZero() ? surplus : deficit;
    }
}

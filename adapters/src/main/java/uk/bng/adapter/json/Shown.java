package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;

/** The roundings of figures in results (quoting specification, sections 13 and 15); trailing zeros are dropped. */
final class Shown {
    private static final int UNIT_DECIMALS = 6;
    private static final int PART_DECIMALS = 8;
    private static final Fraction ONE_UNIT = Fraction.of(1_000_000);

    private Shown() {}

    /** Units, ranks and gross units: 6 decimals. */
    static BigDecimal units(Fraction units) {
        return decimal(units, UNIT_DECIMALS);
    }

    /** Exact micro-units as units of 6 decimals. */
    static BigDecimal microUnits(Fraction micro) {
        return decimal(micro.dividedBy(ONE_UNIT), UNIT_DECIMALS);
    }

    /** Exact micro-units of a part as units of 8 decimals. */
    static BigDecimal partUnits(Fraction micro) {
        return decimal(micro.dividedBy(ONE_UNIT), PART_DECIMALS);
    }

    /** Exact units to 8 decimals. */
    static BigDecimal finely(Fraction units) {
        return decimal(units, PART_DECIMALS);
    }

    /** Exact pence as pounds. */
    static BigDecimal pounds(Fraction pence) {
        return Money.halfUp(pence).toPounds();
    }

    /** What a cost in exact pence is at least, as pounds: rounded down, so that no bound promises too much. */
    static BigDecimal poundsAtLeast(Fraction pence) {
        return new Money(pence.toLong(RoundingMode.FLOOR)).toPounds();
    }

    /** Several habitats in one text: {@code A + B}. */
    static String habitats(List<Habitat> habitats) {
        return habitats.stream().map(Habitat::name).collect(Collectors.joining(" + "));
    }

    private static BigDecimal decimal(Fraction value, int decimals) {
        BigDecimal plain = value.toDecimal(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}

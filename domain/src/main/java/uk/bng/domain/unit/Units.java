package uk.bng.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of biodiversity units in whole micro-units (1e-6): never negative. */
public record Units(long micro) implements Comparable<Units> {
    public static final Units ZERO = new Units(0);
    /** One whole unit, in micro-units. */
    public static final long ONE_UNIT = 1_000_000L;

    private static final int DECIMALS = 6;

    public Units {
        if (micro < 0) {
            throw new IllegalArgumentException("The units (%d micro) must not be negative.".formatted(micro));
        }
    }

    /** The units a decimal names exactly; fails on more than 6 decimals or below zero. */
    public static Units of(BigDecimal units) {
        return new Units(units.movePointRight(DECIMALS).longValueExact());
    }

    /** The units a decimal text names exactly: {@code Units.of("1.5")}. */
    public static Units of(String units) {
        return of(new BigDecimal(units));
    }

    /** The whole micro-units that {@code mode} rounds {@code micro} micro-units to. */
    public static Units ofMicro(Fraction micro, RoundingMode mode) {
        return new Units(micro.toLong(mode));
    }

    public Units plus(Units other) {
        return new Units(Math.addExact(micro, other.micro));
    }

    public Units minus(Units other) {
        return new Units(Math.subtractExact(micro, other.micro));
    }

    public Units min(Units other) {
        return micro <= other.micro ? this : other;
    }

    public boolean isZero() {
        return micro == 0;
    }

    /** These units, in micro-units, times a share: thirds stay thirds. */
    public Fraction microTimes(Fraction share) {
        return Fraction.of(micro).times(share);
    }

    /** The number of micro-units as a fraction. */
    public Fraction microFraction() {
        return Fraction.of(micro);
    }

    /** The units as a plain decimal without trailing zeros: {@code 1.5}. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(micro, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Units other) {
        return Long.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}

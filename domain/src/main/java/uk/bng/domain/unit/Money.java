package uk.bng.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of pounds sterling in whole pence, excluding VAT. */
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** The pence that a fraction of pence rounds to, halves up (quoting specification, section 13.1). */
    public static Money halfUp(Fraction pence) {
        return new Money(pence.toLong(RoundingMode.HALF_UP));
    }

    /** The money a decimal number of pounds names exactly; fails on more than 2 decimals. */
    public static Money ofPounds(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    /** Pounds with exactly two decimals. */
    public BigDecimal toPounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** Pounds with two decimals: {@code "12500.00"}. */
    @Override
    public String toString() {
        return toPounds().toPlainString();
    }
}

package uk.bng.domain.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Small values are held in two longs and only values that leave their range fall back to big integers, because the
 * exact linear programs do millions of operations on small ones. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1, null, null);
    public static final Fraction ONE = new Fraction(1, 1, null, null);

    private final long smallNumerator;
    private final long smallDenominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(
            long smallNumerator,
            long smallDenominator,
            @Nullable BigInteger bigNumerator,
            @Nullable BigInteger bigDenominator) {
        this.smallNumerator = smallNumerator;
        this.smallDenominator = smallDenominator;
        this.bigNumerator = bigNumerator;
        this.bigDenominator = bigDenominator;
    }

    /** The whole number {@code value}. */
    public static Fraction of(long value) {
        if (value == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(value), BigInteger.ONE);
        }
        if (value == 1) {
            return ONE;
        }
        return value == 0 ? ZERO : new Fraction(value, 1, null, null);
    }

    /** The quotient of two whole numbers; the denominator must not be zero. */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new IllegalArgumentException("The denominator of (%d/0) must not be zero.".formatted(numerator));
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return reduced(numerator, denominator);
    }

    /** The quotient of two big whole numbers; the denominator must not be zero. */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("The denominator of (%s/0) must not be zero.".formatted(numerator));
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        if (top.bitLength() < Long.SIZE - 1 && bottom.bitLength() < Long.SIZE - 1) {
            return new Fraction(top.longValue(), bottom.longValue(), null, null);
        }
        return new Fraction(0, 0, top, bottom);
    }

    /** The exact value of a decimal. */
    public static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator && smallDenominator == 1) {
                long sum = smallNumerator + other.smallNumerator;
                if (((smallNumerator ^ sum) & (other.smallNumerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return sum == 0 ? ZERO : new Fraction(sum, 1, null, null);
                }
            }
            long left = smallNumerator * other.smallDenominator;
            long right = other.smallNumerator * smallDenominator;
            long bottom = smallDenominator * other.smallDenominator;
            long top = left + right;
            if (fits(smallNumerator, other.smallDenominator)
                    && fits(other.smallNumerator, smallDenominator)
                    && fits(smallDenominator, other.smallDenominator)
                    && ((left ^ top) & (right ^ top)) >= 0
                    && top != Long.MIN_VALUE) {
                return reduced(top, bottom);
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        if (other.isOne()) {
            return this;
        }
        if (isOne()) {
            return other;
        }
        if (isSmall()
                && other.isSmall()
                && fits(smallNumerator, other.smallNumerator)
                && fits(smallDenominator, other.smallDenominator)) {
            long top = smallNumerator * other.smallNumerator;
            if (top != Long.MIN_VALUE) {
                return reduced(top, smallDenominator * other.smallDenominator);
            }
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /** This divided by {@code other}, which must not be zero. */
    public Fraction dividedBy(Fraction other) {
        return times(other.inverse());
    }

    /** One divided by this; this must not be zero. */
    public Fraction inverse() {
        return isSmall() ? of(smallDenominator, smallNumerator) : of(bottom(), top());
    }

    public Fraction negated() {
        if (isSmall()) {
            return smallNumerator == 0 ? this : new Fraction(-smallNumerator, smallDenominator, null, null);
        }
        return of(top().negate(), bottom());
    }

    public int signum() {
        return isSmall() ? Long.signum(smallNumerator) : top().signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** Whether this is a whole number. */
    public boolean isWhole() {
        return isSmall() ? smallDenominator == 1 : bottom().equals(BigInteger.ONE);
    }

    /** The largest number of which both are whole multiples; zero only when both are. Neither may be negative. */
    public Fraction commonMeasure(Fraction other) {
        if (isSmall() && other.isSmall() && smallDenominator == other.smallDenominator) {
            long divisor = smallNumerator == 0 || other.smallNumerator == 0
                    ? smallNumerator + other.smallNumerator
                    : greatestCommonDivisor(smallNumerator, other.smallNumerator);
            return of(divisor, smallDenominator);
        }
        BigInteger bottom = bottom().multiply(other.bottom()).divide(bottom().gcd(other.bottom()));
        return of(top().gcd(other.top()), bottom);
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The whole number that {@code mode} rounds this to; fails when it leaves the range of a long. */
    public long toLong(RoundingMode mode) {
        return toDecimal(0, mode).longValueExact();
    }

    /** This as a decimal with exactly {@code scale} decimals. */
    public BigDecimal toDecimal(int scale, RoundingMode mode) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), scale, mode);
    }

    public BigInteger numerator() {
        return top();
    }

    public BigInteger denominator() {
        return bottom();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator) {
                return Long.compare(smallNumerator, other.smallNumerator);
            }
            if (fits(smallNumerator, other.smallDenominator) && fits(other.smallNumerator, smallDenominator)) {
                return Long.compare(smallNumerator * other.smallDenominator, other.smallNumerator * smallDenominator);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return top().hashCode() * 31 + bottom().hashCode();
    }

    /** {@code "5"} or {@code "4/3"}. */
    @Override
    public String toString() {
        return isWhole() ? top().toString() : top() + "/" + bottom();
    }

    private boolean isOne() {
        return smallNumerator == 1 && smallDenominator == 1;
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger top() {
        return bigNumerator == null ? BigInteger.valueOf(smallNumerator) : bigNumerator;
    }

    private BigInteger bottom() {
        return bigDenominator == null ? BigInteger.valueOf(smallDenominator) : bigDenominator;
    }

    private static Fraction reduced(long numerator, long denominator) {
        if (numerator == 0) {
            return ZERO;
        }
        long top = denominator < 0 ? -numerator : numerator;
        long bottom = Math.abs(denominator);
        if (bottom == 1) {
            return of(top);
        }
        long divisor = greatestCommonDivisor(Math.abs(top), bottom);
        if (divisor == bottom) {
            return of(top / divisor);
        }
        return new Fraction(top / divisor, bottom / divisor, null, null);
    }

    private static long greatestCommonDivisor(long left, long right) {
        long larger = left;
        long smaller = right;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    private static boolean fits(long left, long right) {
        return Math.multiplyHigh(left, right) == (left * right) >> (Long.SIZE - 1);
    }
}

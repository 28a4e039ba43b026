package uk.bng.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads decimal text from outside: never binary floating point, never an exponent that would exhaust memory. */
public final class Decimals {
    private static final int READ_DECIMALS = 9;
    private static final int MOST_CHARACTERS = 60;
    private static final int LARGEST_EXPONENT = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Decimals() {}

    /** The number a text holds, rounded to 9 decimals (HALF_UP); empty when it holds none (section 1, Numbers). */
    public static Optional<BigDecimal> read(String text) {
        String number = text.strip();
        if (number.length() > MOST_CHARACTERS || !NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number);
        if (value.precision() - value.scale() > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(value.scale() > READ_DECIMALS ? value.setScale(READ_DECIMALS, RoundingMode.HALF_UP) : value);
    }
}

package uk.bng.adapter.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Figures for reading (quoting specification, section 13.3). */
final class Amounts {
    private static final int MOST_DECIMALS = 3;

    private Amounts() {}

    /** Units: 3 decimals, trailing zeros dropped down to 2. */
    static String units(Units units) {
        BigDecimal rounded = units.toDecimal().setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        return format("#,##0.00#").format(rounded);
    }

    /** The same for a column: a dropped third decimal leaves its place, so that the points stand in line. */
    static String alignedUnits(Units units) {
        String shown = units(units);
        return shown.length() - shown.indexOf('.') > MOST_DECIMALS ? shown : shown + " ";
    }

    /** Pounds with two decimals and thousands set apart. */
    static String money(Money money) {
        return format("#,##0.00").format(money.toPounds());
    }

    /** {@code 1 bank}, {@code 3 banks}. */
    static String count(int number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    }
}

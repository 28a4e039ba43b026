package uk.bng.domain.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** How lines, banks, units and money are named in the sentences of a quote. */
final class Words {
    private static final int MOST_LISTED = 5;
    private static final int SHARE_DECIMALS = 2;

    private Words() {}

    /** A line as readers count, from 1: {@code Line 1 (Grassland - Other neutral grassland)}. */
    static String line(DemandLine line) {
        return "Line %d (%s)".formatted(line.position() + 1, line.wanted().name());
    }

    /** Several lines: {@code Lines 1 (…), 2 (…) and 4 (…)}. */
    static String lines(List<DemandLine> lines) {
        if (lines.size() == 1) {
            return line(lines.getFirst());
        }
        List<String> named = lines.stream()
                .map(line ->
                        "%d (%s)".formatted(line.position() + 1, line.wanted().name()))
                .toList();
        return "Lines " + String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }

    /** {@code bank B1 (Alpha)}. */
    static String bank(Bank bank) {
        return "bank %s (%s)".formatted(bank.id(), bank.name());
    }

    /** {@code 0.4 units}. */
    static String units(Units units) {
        return units + (units.micro() == Units.ONE_UNIT ? " unit" : " units");
    }

    /** {@code £65,500.00}. */
    static String money(Money money) {
        return String.format(Locale.ROOT, "£%,.2f", money.toPounds());
    }

    /** {@code 0.16 %}, halves up. */
    static String percent(Fraction share) {
        BigDecimal percent = share.times(100).toDecimal(SHARE_DECIMALS, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    /** The first five, then how many more there are. */
    static String list(List<String> items) {
        if (items.size() <= MOST_LISTED) {
            return String.join("; ", items);
        }
        return String.join("; ", items.subList(0, MOST_LISTED)) + "; and " + (items.size() - MOST_LISTED) + " more";
    }

    /** {@code 1 bank}, {@code 3 banks}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

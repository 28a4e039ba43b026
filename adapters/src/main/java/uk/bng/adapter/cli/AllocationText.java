package uk.bng.adapter.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.BankUse;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Money;

/** The rows of a quote by demand line, and the banks they use. */
final class AllocationText {
    private AllocationText() {}

    /** What serves every line and what it costs. */
    static String table(Quote quote, int width) {
        TextTable table = TextTable.of(
                TextTable.right("#"),
                TextTable.flow("Wanted, and what supplies it"),
                TextTable.left("Tier"),
                TextTable.right("Units"),
                TextTable.right("\u00a3 a unit"),
                TextTable.right("Cost \u00a3"));
        for (DemandLine line : quote.request().demand().lines()) {
            table.row(
                    Integer.toString(line.position() + 1),
                    line.wanted().name(),
                    "",
                    Amounts.alignedUnits(line.units()),
                    "",
                    "");
            List<Allocation> rows = rows(quote, line);
            for (Allocation row : rows) {
                table.row(
                        "",
                        "  " + supply(row) + stock(row, rows),
                        row.tier().tier().code(),
                        Amounts.alignedUnits(row.units()),
                        Amounts.money(row.unitPrice()),
                        Amounts.money(row.cost()));
            }
        }
        table.rule();
        sum(table, "Subtotal", quote.subtotal());
        sum(table, "Admin fee", quote.terms().adminFee());
        sum(table, "Total, excluding VAT", quote.total());
        return table.text(width);
    }

    /** What each bank sells in all. */
    static String banks(Quote quote, int width) {
        TextTable table = TextTable.of(
                TextTable.flow("Bank"),
                TextTable.left("Tier"),
                TextTable.right("Units"),
                TextTable.right("Cost \u00a3"));
        for (BankUse use : quote.banks()) {
            table.row(
                    bank(use.bank()), use.tier().code(), Amounts.alignedUnits(use.units()), Amounts.money(use.cost()));
        }
        return table.text(width);
    }

    /** A bank's name, with its id where the name does not say it: names may be shared. */
    static String bank(Bank bank) {
        return bank.name().equals(bank.id().value()) ? bank.name() : "%s (%s)".formatted(bank.name(), bank.id());
    }

    /** The rows of a line, nearest first. */
    static List<Allocation> rows(Quote quote, DemandLine line) {
        return quote.allocations().stream()
                .filter(row -> row.line().position() == line.position())
                .sorted(Comparator.comparing((Allocation row) -> row.tier().tier())
                        .thenComparing(row -> row.bank().id()))
                .toList();
    }

    private static String supply(Allocation row) {
        String habitats =
                row.parts().stream().map(part -> part.stock().habitat().name()).collect(Collectors.joining(" + "));
        boolean same = habitats.equals(row.line().wanted().name());
        String padded = row.padding().isZero() ? "" : ", " + Amounts.units(row.padding()) + " of it padding";
        return "%s: %s%s".formatted(bank(row.bank()), same ? "the same" : habitats, padded);
    }

    /** The stock of a row, where another row of the line would read the same without it. */
    private static String stock(Allocation row, List<Allocation> rows) {
        boolean unique =
                rows.stream().filter(other -> supply(other).equals(supply(row))).count() == 1;
        return unique
                ? ""
                : row.parts().stream()
                        .map(part -> part.stock().id().value())
                        .collect(Collectors.joining(" + ", ", stock ", ""));
    }

    private static void sum(TextTable table, String label, @Nullable Money money) {
        table.row("", label, "", "", "", money == null ? "" : Amounts.money(money));
    }
}

package uk.bng.adapter.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.TableIssue;

/** The report on a catalogue's rows, for reading. */
final class CatalogueText {
    private CatalogueText() {}

    static String of(CatalogueSnapshot snapshot, int width) {
        Catalogue catalogue = snapshot.catalogue();
        String counts = "%,d banks, %,d habitats, %,d prices, %,d stock rows, %,d trading rules"
                .formatted(
                        catalogue.banks().size(),
                        catalogue.habitats().all().size(),
                        catalogue.prices().count(),
                        catalogue.stock().size(),
                        catalogue.tradingRows().size());
        String head = Wrapping.labelled("Usable   ", counts, width)
                + "\nAreas    "
                + snapshot.filling()
                + "\nVersion  "
                + snapshot.version();
        return head + "\n\n" + issues(snapshot.issues(), width);
    }

    private static String issues(List<TableIssue> issues, int width) {
        if (issues.isEmpty()) {
            return "Every row is in order.";
        }
        String summary = "%,d left out, %,d noticed and kept (their codes stand in brackets)."
                .formatted(
                        issues.stream().filter(TableIssue::isError).count(),
                        issues.stream().filter(issue -> !issue.isError()).count());
        return issues.stream()
                        .map(TableIssue::sheet)
                        .distinct()
                        .map(sheet -> sheet + "\n" + table(sheet, issues).text(width))
                        .collect(Collectors.joining("\n\n"))
                + "\n\n"
                + Wrapping.indented(summary, 0, width);
    }

    private static TextTable table(String sheet, List<TableIssue> issues) {
        TextTable table = TextTable.of(
                TextTable.right("Row"), TextTable.left("Column"), TextTable.left("Code"), TextTable.flow("Reason"));
        for (TableIssue issue : issues) {
            if (issue.sheet().equals(sheet)) {
                table.row(
                        issue.row() == 0 ? "" : Integer.toString(issue.row()),
                        issue.column(),
                        issue.isError() ? kebab(issue) : "(" + kebab(issue) + ")",
                        issue.reason());
            }
        }
        return table;
    }

    private static String kebab(TableIssue issue) {
        return issue.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.bank.CatalogueDifference;
import uk.bng.domain.bank.TableDifference;
import uk.bng.domain.bank.TableDifference.Kind;
import uk.bng.domain.bank.TableDifference.RowChange;

/** What an import changes, for reading: how much in every table, and samples. */
final class DifferenceText {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 200;
    private static final String ARROW = " \u2192 ";

    private DifferenceText() {}

    static String of(CatalogueDifference difference, int width) {
        List<String> blocks = new ArrayList<>();
        for (TableDifference table : difference.tables()) {
            List<String> lines = new ArrayList<>();
            lines.add("%s: %,d added, %,d changed, %,d removed"
                    .formatted(
                            table.table().sheet(),
                            table.count(Kind.ADDED),
                            table.count(Kind.CHANGED),
                            table.count(Kind.REMOVED)));
            for (Kind kind : Kind.values()) {
                samples(table, kind, width, lines);
            }
            blocks.add(String.join("\n", lines));
        }
        return String.join("\n\n", blocks);
    }

    private static void samples(TableDifference table, Kind kind, int width, List<String> lines) {
        table.changes().stream()
                .filter(change -> change.kind() == kind)
                .limit(SAMPLES)
                .forEach(change -> lines.add(Wrapping.labelled("  " + sign(kind) + " ", shown(change), width)));
        long more = table.count(kind) - SAMPLES;
        if (more > 0) {
            lines.add("    and %,d more".formatted(more));
        }
    }

    private static String shown(RowChange change) {
        String key = cut(String.join(" / ", change.key()));
        return switch (change.kind()) {
            case ADDED, REMOVED -> key;
            case CHANGED -> key + ": " + cut(change.before()) + ARROW + cut(change.after());
        };
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "-";
        };
    }

    private static String cut(String text) {
        return Wrapping.length(text) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }
}

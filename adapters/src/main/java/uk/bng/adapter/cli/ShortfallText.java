package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Shortfall;
import uk.bng.domain.unit.Money;

/** What cannot be supplied, why, and what would help. */
final class ShortfallText {
    private static final int INDENT = 4;

    private ShortfallText() {}

    static String of(List<Shortfall> shortfalls, int width) {
        return "What stands in the way\n"
                + shortfalls.stream().map(shortfall -> one(shortfall, width)).collect(Collectors.joining("\n"));
    }

    private static String one(Shortfall shortfall, int width) {
        DemandLine line = shortfall.line();
        String number = line == null ? "  - " : "%3d ".formatted(line.position() + 1);
        List<String> texts = new ArrayList<>();
        texts.add(Wrapping.labelled(number, shortfall.message(), width));
        texts.add(bullet("Remedy", shortfall.remedy(), width));
        Money credit = shortfall.creditPrice();
        if (credit != null) {
            texts.add(bullet(
                    "Credits", "\u00a3%s a unit, the legal last resort.".formatted(Amounts.money(credit)), width));
        }
        return String.join("\n", texts);
    }

    private static String bullet(String label, String text, int width) {
        return Wrapping.labelled(" ".repeat(INDENT) + "%-8s".formatted(label), text, width);
    }
}

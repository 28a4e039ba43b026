package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;

/** What other numbers of banks would cost. */
final class FrontierText {
    private FrontierText() {}

    /**
     * The least cost of each number of banks, and what it saves against one bank fewer.
     *
     * @param chosen how many banks the plan uses
     */
    static String of(Frontier frontier, int chosen, int width) {
        TextTable table = TextTable.of(
                TextTable.right("Banks"),
                TextTable.right("Least cost \u00a3"),
                TextTable.right("Saves \u00a3"),
                TextTable.flow(""));
        for (FrontierPoint point : frontier.points()) {
            List<String> notes = new ArrayList<>();
            if (point.banks() == chosen) {
                notes.add("this plan");
            }
            String cost = switch (point) {
                case FrontierPoint.Proven proven -> pounds(proven.leastCost());
                case FrontierPoint.NoPlan unused -> {
                    notes.add("too few");
                    yield "-";
                }
                case FrontierPoint.Open open -> {
                    notes.add(
                            open.lowerBound().isZero()
                                    ? "not proven"
                                    : "not proven, at least " + pounds(open.lowerBound()));
                    yield open.bestCost() == null ? "?" : pounds(open.bestCost());
                }
            };
            table.row(
                    Integer.toString(point.banks()),
                    cost,
                    frontier.saving(point.banks()).map(Amounts::money).orElse(""),
                    String.join(", ", notes));
        }
        return table.text(width);
    }

    private static String pounds(Fraction pence) {
        return Amounts.money(Money.halfUp(pence));
    }
}

package uk.bng.adapter.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.unit.Money;

/** Writes what other numbers of banks would cost. */
final class FrontierJson {
    private FrontierJson() {}

    static JsonNode point(Frontier frontier, FrontierPoint point) {
        Money saving = frontier.saving(point.banks()).orElse(null);
        return switch (point) {
            case FrontierPoint.Proven proven -> {
                BigDecimal cost = Shown.pounds(proven.leastCost());
                yield fields(point, true, true, cost, cost)
                        .money("saves", saving)
                        .node();
            }
            case FrontierPoint.NoPlan unused ->
                fields(point, false, true, null, null).money("saves", saving).node();
            case FrontierPoint.Open open -> {
                BigDecimal best = open.bestCost() == null ? null : Shown.pounds(open.bestCost());
                yield fields(point, best == null ? null : true, false, best, Shown.poundsAtLeast(open.lowerBound()))
                        .money("saves", saving)
                        .node();
            }
        };
    }

    private static Fields fields(
            FrontierPoint point,
            @Nullable Boolean feasible,
            boolean proven,
            @Nullable BigDecimal leastCost,
            @Nullable BigDecimal lowerBound) {
        return new Fields()
                .whole("banks", point.banks())
                .put("feasible", feasible == null ? JsonNode.Nothing.NULL : new JsonNode.Flag(feasible))
                .flag("proven", proven)
                .number("least_cost", leastCost)
                .number("lower_bound", lowerBound);
    }
}

package uk.bng.domain.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.solve.Plan;
import uk.bng.domain.solve.PlanRow;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** The rows of a settled and padded plan in the market's words, and what they take. Empty where there is no plan. */
final class PlanRows {
    static final PlanRows NONE = new PlanRows(List.of());

    private final List<Row> rows;
    private final Map<Integer, Units> unitsOfOption = new HashMap<>();
    private final Map<StockId, Map<Integer, Fraction>> drawnByLine = new HashMap<>();
    private final Set<BankId> banks = new HashSet<>();

    private PlanRows(List<Row> rows) {
        this.rows = rows;
        for (Row row : rows) {
            unitsOfOption.put(row.option().index(), row.units());
            banks.add(row.option().bank().id());
            for (OptionPart part : row.option().parts()) {
                drawnByLine
                        .computeIfAbsent(part.stock().id(), unused -> new HashMap<>())
                        .merge(row.option().line().position(), row.drawn(part), Fraction::plus);
            }
        }
    }

    /** A row of the plan: an option, what it delivers with padding, and the padding in it. */
    record Row(MarketOption option, Units units, Units padding) {
        /** The exact micro-units that the row takes from the stock of a part. */
        Fraction drawn(OptionPart part) {
            return units.microTimes(part.draw());
        }
    }

    static PlanRows of(Market market, Plan plan, Padding padding) {
        List<Row> rows = new ArrayList<>();
        for (PlanRow row : plan.rows()) {
            Units added = padding.on(rows.size());
            rows.add(new Row(market.options().get(row.option()), row.units().plus(added), added));
        }
        return new PlanRows(List.copyOf(rows));
    }

    /** In canonical order. */
    List<Row> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What the plan takes of an option, padding included; zero when it is no row of the plan. */
    Units unitsOf(MarketOption option) {
        return unitsOfOption.getOrDefault(option.index(), Units.ZERO);
    }

    boolean uses(BankId bank) {
        return banks.contains(bank);
    }

    /** The exact micro-units that rows of other lines take from a stock. */
    Fraction drawnByOthers(StockId stock, DemandLine line) {
        return drawnByLine.getOrDefault(stock, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey() != line.position())
                .map(Map.Entry::getValue)
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}

package uk.bng.domain.demand;

import java.util.Comparator;
import java.util.List;
import uk.bng.domain.unit.Units;

/** What a development must offset: at least one line, in the order given. Lines of the same habitat stay separate. */
public record Demand(List<DemandLine> lines) {
    private static final Comparator<DemandLine> RANK = Comparator.comparing(
                    (DemandLine line) -> line.wanted().key())
            .thenComparing(DemandLine::units)
            .thenComparingInt(DemandLine::position);

    public Demand {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The demand must have at least one line.");
        }
        lines = List.copyOf(lines);
    }

    /** The lines in line rank order: habitat key, units, position (section 12.6). */
    public List<DemandLine> ranked() {
        return lines.stream().sorted(RANK).toList();
    }

    /** The units of all lines of all ledgers, felled woodland left out (section 9.1). */
    public Units total() {
        return lines.stream()
                .filter(line -> !(line.wanted() instanceof Wanted.OfFelledWoodland))
                .map(DemandLine::units)
                .reduce(Units.ZERO, Units::plus);
    }
}

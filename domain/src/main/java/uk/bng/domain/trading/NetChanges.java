package uk.bng.domain.trading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/** The net change n(h) of every habitat over a whole project: delivered minus demanded, in exact micro-units. */
final class NetChanges {
    /** The change of one habitat. */
    private record Change(Habitat habitat, Fraction micro) {
        /** What may stand in for it in the Medium area test: its group, or itself where the group is blank. */
        String groupKey() {
            return habitat.group().isBlank()
                    ? "habitat " + habitat.key()
                    : "group " + habitat.group().statutoryKey();
        }
    }

    private final Set<Ledger> ledgers;
    private final List<Change> changes;

    private NetChanges(Set<Ledger> ledgers, List<Change> changes) {
        this.ledgers = ledgers;
        this.changes = changes;
    }

    /** The net changes of a demand and what is delivered for it; net-gain lines demand no habitat. */
    static NetChanges of(List<DemandLine> demanded, List<Delivery> delivered) {
        Set<Ledger> ledgers = EnumSet.noneOf(Ledger.class);
        List<Change> parts = new ArrayList<>();
        for (DemandLine line : demanded) {
            ledgers.add(line.wanted().ledger());
            switch (line.wanted()) {
                case Wanted.OfHabitat wanted ->
                    parts.add(new Change(
                            wanted.habitat(), line.units().microFraction().negated()));
                case Wanted.OfNetGain unused -> {}
                case Wanted.OfFelledWoodland felled ->
                    throw new IllegalArgumentException(
                            "The habitat (%s) must be priced by hand and has no trading test."
                                    .formatted(felled.name()));
            }
        }
        for (Delivery delivery : delivered) {
            ledgers.add(delivery.habitat().ledger());
            parts.add(new Change(delivery.habitat(), delivery.micro()));
        }
        Map<String, Change> byHabitat = new TreeMap<>();
        for (Change part : parts) {
            byHabitat.merge(
                    part.habitat().key(),
                    part,
                    (left, right) -> new Change(left.habitat(), left.micro().plus(right.micro())));
        }
        return new NetChanges(ledgers, List.copyOf(byHabitat.values()));
    }

    /** The ledgers that are demanded or delivered, area first. */
    Set<Ledger> ledgers() {
        return ledgers;
    }

    /** The changes of a band, each habitat by itself. */
    Balance perHabitat(Ledger ledger, Distinctiveness band) {
        return Balance.of(changes.stream()
                .filter(change -> isOf(change, ledger, band))
                .map(Change::micro)
                .toList());
    }

    /** The changes of a band, the habitats of a broad group added up first. */
    Balance perGroup(Ledger ledger, Distinctiveness band) {
        Map<String, Fraction> byGroup = new TreeMap<>();
        changes.stream()
                .filter(change -> isOf(change, ledger, band))
                .forEach(change -> byGroup.merge(change.groupKey(), change.micro(), Fraction::plus));
        return Balance.of(byGroup.values());
    }

    private static boolean isOf(Change change, Ledger ledger, Distinctiveness band) {
        return change.habitat().ledger() == ledger && change.habitat().distinctiveness() == band;
    }
}

package uk.bng.domain.trading;

import static uk.bng.domain.unit.Distinctiveness.HIGH;
import static uk.bng.domain.unit.Distinctiveness.LOW;
import static uk.bng.domain.unit.Distinctiveness.MEDIUM;
import static uk.bng.domain.unit.Distinctiveness.VERY_HIGH;
import static uk.bng.domain.unit.Distinctiveness.VERY_LOW;
import static uk.bng.domain.unit.Ledger.AREA;
import static uk.bng.domain.unit.Ledger.HEDGEROW;
import static uk.bng.domain.unit.Ledger.WATERCOURSE;

import java.util.List;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.unit.Fraction;

/**
 * The statutory metric's own trading test (section 18): it judges the net change per habitat over a whole project, and
 * shares nothing with the pairwise rules of {@link TradingRules}, so that each can be held against the other. Bands are
 * those of every ledger demanded or delivered, from Very High down; Very Low area and watercourses are not tested.
 */
public record MetricTest(List<BandResult> bands) {
    public MetricTest {
        bands = List.copyOf(bands);
    }

    /** The test of a demand and everything that is delivered for it; a demand for felled woodland is refused. */
    public static MetricTest of(List<DemandLine> demanded, List<Delivery> delivered) {
        NetChanges changes = NetChanges.of(demanded, delivered);
        return new MetricTest(changes.ledgers().stream()
                .flatMap(ledger -> switch (ledger) {
                    case AREA -> area(changes).stream();
                    case HEDGEROW -> hedgerow(changes).stream();
                    case WATERCOURSE -> watercourse(changes).stream();
                })
                .toList());
    }

    /** Whether every band is met. */
    public boolean isMet() {
        return bands.stream().allMatch(BandResult::isMet);
    }

    private static List<BandResult> area(NetChanges changes) {
        Balance veryHigh = changes.perHabitat(AREA, VERY_HIGH);
        Balance high = changes.perHabitat(AREA, HIGH);
        Balance mediumGroups = changes.perGroup(AREA, MEDIUM);
        Balance low = changes.perHabitat(AREA, LOW);
        Fraction aboveMedium = veryHigh.surplus().plus(high.surplus());
        Fraction aboveLow = aboveMedium.plus(mediumGroups.sum()).max(Fraction.ZERO);
        return List.of(
                new BandResult(AREA, VERY_HIGH, veryHigh.shortOrOver(), Fraction.ZERO),
                new BandResult(AREA, HIGH, high.shortOrOver(), Fraction.ZERO),
                new BandResult(AREA, MEDIUM, mediumGroups.shortOrOver(), aboveMedium),
                new BandResult(AREA, LOW, low.sum(), aboveLow));
    }

    private static List<BandResult> hedgerow(NetChanges changes) {
        Balance veryHigh = changes.perHabitat(HEDGEROW, VERY_HIGH);
        Balance high = changes.perHabitat(HEDGEROW, HIGH);
        Fraction medium = changes.perHabitat(HEDGEROW, MEDIUM).sum();
        Fraction low = changes.perHabitat(HEDGEROW, LOW).sum();
        Fraction veryLow = changes.perHabitat(HEDGEROW, VERY_LOW).sum();
        Fraction leftOfVeryHigh = veryHigh.surplus().plus(high.deficit()).max(Fraction.ZERO);
        Fraction aboveMedium = high.surplus().plus(leftOfVeryHigh);
        Fraction aboveLow = medium.plus(aboveMedium).max(Fraction.ZERO);
        Fraction aboveVeryLow = low.plus(aboveLow).max(Fraction.ZERO);
        return List.of(
                new BandResult(HEDGEROW, VERY_HIGH, veryHigh.shortOrOver(), Fraction.ZERO),
                new BandResult(HEDGEROW, HIGH, high.shortOrOver(), veryHigh.surplus()),
                new BandResult(HEDGEROW, MEDIUM, medium, aboveMedium),
                new BandResult(HEDGEROW, LOW, low, aboveLow),
                new BandResult(HEDGEROW, VERY_LOW, veryLow, aboveVeryLow));
    }

    private static List<BandResult> watercourse(NetChanges changes) {
        Balance veryHigh = changes.perHabitat(WATERCOURSE, VERY_HIGH);
        Balance high = changes.perHabitat(WATERCOURSE, HIGH);
        Balance medium = changes.perHabitat(WATERCOURSE, MEDIUM);
        Balance low = changes.perHabitat(WATERCOURSE, LOW);
        Fraction aboveLow = veryHigh.surplus().plus(high.surplus()).plus(medium.surplus());
        return List.of(
                new BandResult(WATERCOURSE, VERY_HIGH, veryHigh.shortOrOver(), Fraction.ZERO),
                new BandResult(WATERCOURSE, HIGH, high.shortOrOver(), Fraction.ZERO),
                new BandResult(WATERCOURSE, MEDIUM, medium.shortOrOver(), Fraction.ZERO),
                new BandResult(WATERCOURSE, LOW, low.sum(), aboveLow));
    }
}

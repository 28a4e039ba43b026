package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.Units;

/** The pairwise rules and the metric's own test, written apart, held against each other over generated projects. */
final class TradingLawsTest {
    private static final TradingRules STATUTORY = TradingRules.of(Trading.STATUTORY);
    private static final TradingRules EARLIER = TradingRules.of(Trading.EARLIER);
    private static final List<Ledger> LEDGERS = List.of(Ledger.values());
    private static final List<Distinctiveness> BANDS = List.of(Distinctiveness.values());
    private static final List<NetGain> LABELS = List.of(NetGain.values());
    private static final List<String> GROUPS =
            List.of("Grassland", "Urban", "Intertidal sediment", "Intertidal hard structures", "");

    @ParameterizedTest
    @MethodSource("projects")
    void whatTheStatutoryRulesPermitPassesTheMetricTest(Seeded seeded) {
        Project project = Project.servedUnder(STATUTORY, seeded);

        assertThat(project.test().bands()).allMatch(BandResult::isMet);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aMicroUnitTooLittleInKindFailsTheMetricTest(Seeded seeded) {
        Habitat high = seeded.pick(catalogue(seeded).stream()
                .filter(TradingLawsTest::isReplacedInKind)
                .toList());
        Units units = seeded.units(10);
        Fraction oneShort = units.microFraction().minus(Fraction.ONE);

        MetricTest test = MetricTest.of(
                List.of(new DemandLine(0, new Wanted.OfHabitat(high), units)), List.of(new Delivery(high, oneShort)));

        assertThat(test.isMet()).isFalse();
    }

    /**
     * For one line and one supply both say the same, but where the rules are deliberately stricter: a Very Low area or
     * watercourse is not tested, and a Low watercourse needs a higher band by the rules and only the band by the test.
     */
    @ParameterizedTest
    @MethodSource("projects")
    void aSingleTradePassesTheMetricTestExactlyWhenPermitted(Seeded seeded) {
        List<Habitat> catalogue = catalogue(seeded);
        Habitat demanded = seeded.pick(
                catalogue.stream().filter(habitat -> !isJudgedApart(habitat)).toList());
        Units units = seeded.units(10);
        for (Habitat supply : catalogue) {
            MetricTest test = MetricTest.of(
                    List.of(new DemandLine(0, new Wanted.OfHabitat(demanded), units)),
                    List.of(new Delivery(supply, units.microFraction())));

            assertThat(STATUTORY.judge(new Wanted.OfHabitat(demanded), supply).isPermitted())
                    .as("%s by %s", demanded, supply)
                    .isEqualTo(test.isMet());
        }
    }

    @Test
    void someOfWhatTheEarlierRulesPermitFailsTheMetricTest() {
        List<Boolean> met = projects()
                .map(seeded -> Project.servedUnder(EARLIER, seeded).test().isMet())
                .toList();

        assertThat(met).contains(true, false);
    }

    private static Stream<Seeded> projects() {
        return Cases.seeded(18, 400);
    }

    private static boolean isReplacedInKind(Habitat habitat) {
        return habitat.distinctiveness() == Distinctiveness.VERY_HIGH
                || (habitat.distinctiveness() == Distinctiveness.HIGH && habitat.ledger() != Ledger.HEDGEROW);
    }

    private static boolean isJudgedApart(Habitat habitat) {
        return switch (habitat.ledger()) {
            case AREA -> habitat.distinctiveness() == Distinctiveness.VERY_LOW;
            case HEDGEROW -> false;
            case WATERCOURSE -> !habitat.distinctiveness().isAbove(Distinctiveness.LOW);
        };
    }

    /** Three habitats of every ledger and band, area ones in any group. */
    private static List<Habitat> catalogue(Seeded seeded) {
        List<Habitat> habitats = new ArrayList<>();
        for (Ledger ledger : LEDGERS) {
            for (Distinctiveness band : BANDS) {
                for (String name : List.of("one", "two", "three")) {
                    String group = ledger == Ledger.AREA ? seeded.pick(GROUPS) : "";
                    habitats.add(Habitat.of(ledger.code() + " " + band.label() + " " + name, group, band, ledger));
                }
            }
        }
        return habitats;
    }

    /** A demand and deliveries that serve each line by permitted supplies alone, to the micro-unit or in thirds. */
    private record Project(List<DemandLine> lines, List<Delivery> deliveries) {
        static Project servedUnder(TradingRules rules, Seeded seeded) {
            List<Habitat> catalogue = catalogue(seeded);
            List<DemandLine> lines = new ArrayList<>();
            List<Delivery> deliveries = new ArrayList<>();
            int count = seeded.between(1, 6);
            for (int position = 0; position < count; position++) {
                Wanted wanted = seeded.chance(15)
                        ? new Wanted.OfNetGain(seeded.pick(LABELS))
                        : new Wanted.OfHabitat(seeded.pick(catalogue));
                DemandLine line = new DemandLine(position, wanted, seeded.units(20));
                List<Habitat> permitted = catalogue.stream()
                        .filter(supply -> rules.judge(wanted, supply).isPermitted())
                        .toList();
                List<Habitat> used = seeded.some(permitted, seeded.between(1, 3));
                assertThat(used).as("supplies for %s", wanted).isNotEmpty();
                Fraction share = Fraction.of(1, used.size());
                used.forEach(supply ->
                        deliveries.add(new Delivery(supply, line.units().microTimes(share))));
                lines.add(line);
            }
            return new Project(lines, seeded.shuffled(deliveries));
        }

        MetricTest test() {
            return MetricTest.of(lines, deliveries);
        }
    }
}

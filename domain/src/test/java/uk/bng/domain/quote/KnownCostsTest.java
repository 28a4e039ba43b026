package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.bng.domain.solve.ObjectiveSteps;
import uk.bng.domain.unit.Fraction;

final class KnownCostsTest {
    private static final Fraction LEAST = Fraction.of(9_000_00);
    private static final Fraction SECOND = Fraction.of(9_000_50);
    private static final Fraction THRESHOLD = ObjectiveSteps.threshold(LEAST);

    /** Three banks of at most four: a fourth would save less than the threshold. */
    private static final KnownCosts QUOTE =
            KnownCosts.of(4, new Objective(LEAST, SECOND, THRESHOLD, 3, Fraction.ZERO, 5));

    private static List<FrontierPoint> points(KnownCosts known) {
        return known.frontier().points();
    }

    private static List<Integer> open(KnownCosts known) {
        return IntStream.rangeClosed(1, Frontier.MOST_BANKS)
                .filter(known::isOpen)
                .boxed()
                .toList();
    }

    @Test
    void aQuoteSaysWhatItsOwnNumbersCostAndBoundsTheOthers() {
        assertThat(points(QUOTE))
                .containsExactly(
                        new FrontierPoint.Open(1, null, THRESHOLD),
                        new FrontierPoint.Open(2, null, THRESHOLD),
                        new FrontierPoint.Proven(3, SECOND),
                        new FrontierPoint.Proven(4, LEAST),
                        new FrontierPoint.Open(5, LEAST, Fraction.ZERO),
                        new FrontierPoint.Open(6, LEAST, Fraction.ZERO));
        assertThat(open(QUOTE)).containsExactly(1, 2, 5, 6);
    }

    @Test
    void aQuoteThatUsesItsLeastCostSettlesEveryNumberInBetween() {
        KnownCosts known = KnownCosts.of(5, new Objective(LEAST, LEAST, THRESHOLD, 2, Fraction.ZERO, 5));

        assertThat(open(known)).containsExactly(1, 6);
        assertThat(points(known).get(3)).isEqualTo(new FrontierPoint.Proven(4, LEAST));
    }

    @Test
    void aLimitBeyondTheFrontierStillBoundsIt() {
        KnownCosts known = KnownCosts.of(9, new Objective(LEAST, LEAST, THRESHOLD, 8, Fraction.ZERO, 9));

        assertThat(points(known)).last().isEqualTo(new FrontierPoint.Open(6, null, THRESHOLD));
    }

    @Test
    void aProofAtALimitSettlesAllDownToTheBanksOfItsPlan() {
        Fraction cheaper = Fraction.of(8_000_00);

        KnownCosts known = QUOTE.withPlan(5, cheaper).withBound(6, cheaper);

        assertThat(points(known).subList(4, 6))
                .containsExactly(new FrontierPoint.Proven(5, cheaper), new FrontierPoint.Proven(6, cheaper));
    }

    @Test
    void whereMoreBanksSaveNothingTheCostStands() {
        assertThat(points(QUOTE.withBound(6, LEAST)).subList(4, 6))
                .containsExactly(new FrontierPoint.Proven(5, LEAST), new FrontierPoint.Proven(6, LEAST));
    }

    @Test
    void anOpenProofNarrowsItsNeighbours() {
        KnownCosts known = QUOTE.withPlan(2, Fraction.of(9_900_00))
                .withBound(2, Fraction.of(9_500_00))
                .withBound(5, SECOND);

        assertThat(points(known))
                .startsWith(
                        new FrontierPoint.Open(1, null, Fraction.of(9_500_00)),
                        new FrontierPoint.Open(2, Fraction.of(9_900_00), Fraction.of(9_500_00)));
    }

    @Test
    void whatIsTooFewIsTooFewForLessToo() {
        KnownCosts known = QUOTE.withoutPlan(2);

        assertThat(points(known)).startsWith(new FrontierPoint.NoPlan(1), new FrontierPoint.NoPlan(2));
        assertThat(open(known)).containsExactly(5, 6);
        assertThat(points(known).get(2)).isEqualTo(new FrontierPoint.Proven(3, SECOND));
    }

    @Test
    void whatSearchesLeaveUnprovenMakesNoContradiction() {
        Fraction aBitLess = LEAST.minus(Fraction.of(1, 20));

        KnownCosts below = QUOTE.withPlan(2, aBitLess).withBound(2, aBitLess);
        KnownCosts above = QUOTE.withPlan(5, aBitLess).withBound(5, aBitLess).withBound(6, LEAST);

        assertThat(points(below).get(3)).isEqualTo(new FrontierPoint.Proven(4, LEAST));
        assertThat(points(above).subList(3, 6))
                .containsExactly(
                        new FrontierPoint.Proven(4, LEAST),
                        new FrontierPoint.Proven(5, aBitLess),
                        new FrontierPoint.Proven(6, aBitLess));
    }

    @Test
    void aRealContradictionStaysToBeSeen() {
        Fraction muchLess = LEAST.minus(Fraction.of(2));

        assertThat(points(QUOTE.withPlan(4, muchLess)).get(3)).isEqualTo(new FrontierPoint.Proven(4, muchLess));
    }
}

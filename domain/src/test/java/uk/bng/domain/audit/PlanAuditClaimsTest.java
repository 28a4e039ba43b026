package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.planOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;
import static uk.bng.domain.audit.AuditFixture.HOUSE;
import static uk.bng.domain.audit.AuditFixture.MARINE;
import static uk.bng.domain.audit.AuditFixture.MARINE_QUOTE;
import static uk.bng.domain.audit.AuditFixture.PADDED;
import static uk.bng.domain.audit.AuditFixture.PAIRED;
import static uk.bng.domain.audit.AuditFixture.SCORING;
import static uk.bng.domain.audit.AuditFixture.SMALL;
import static uk.bng.domain.audit.AuditFixture.SPLIT;
import static uk.bng.domain.audit.AuditFixture.catalogueOf;
import static uk.bng.domain.audit.AuditFixture.findings;
import static uk.bng.domain.audit.AuditFixture.rules;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.Site;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** The rules about what a quote says of itself: 11 to 15. */
final class PlanAuditClaimsTest {
    @Nested
    class Rule11 {
        @Test
        void findsPaddingThatIsNotDue() {
            Quote wrong = row(SPLIT, 0, row -> with(row, "padding", Units.of("0.01")));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(
                            11,
                            "The padding of (10000) micro-units on (1) rows over (1823333) must make exactly (10000) on"
                                    + " one row."));
        }

        @Test
        void findsPaddingOnTwoRows() {
            List<Allocation> rows = new ArrayList<>(PADDED.allocations());
            rows.set(0, with(with(rows.get(0), "units", Units.of("0.004")), "padding", Units.of("0.001")));
            rows.set(1, with(with(rows.get(1), "units", Units.of("0.006")), "padding", Units.of("0.004")));

            assertThat(findings(SMALL, with(PADDED, "allocations", rows)))
                    .extracting(Finding::rule)
                    .contains(11);
        }

        @Test
        void findsPaddingOnADearerRow() {
            List<Allocation> rows = new ArrayList<>(PADDED.allocations());
            rows.set(0, with(with(rows.get(0), "units", Units.of("0.008")), "padding", Units.of("0.005")));
            rows.set(1, with(with(rows.get(1), "units", Units.of("0.002")), "padding", Units.ZERO));

            assertThat(findings(SMALL, with(PADDED, "allocations", rows)))
                    .contains(new Finding(
                            11, "The padding is on (row of line 0 from B1) and must be on (row of line 1 from B1)."));
        }

        @Test
        void findsPaddingLeftOut() {
            Quote wrong = row(PADDED, 1, row -> with(with(row, "padding", Units.ZERO), "units", Units.of("0.002")));

            assertThat(findings(SMALL, wrong))
                    .contains(new Finding(11, "The padding is on (no row) and must be on (row of line 1 from B1)."));
        }
    }

    @Nested
    class Rule12 {
        @Test
        void findsMissingValues() {
            assertThat(findings(HOUSE, with(SPLIT, "objective", null)))
                    .containsExactly(new Finding(12, "The values of the objective are missing."));
        }

        @Test
        void findsWrongValues() {
            var stated = Objects.requireNonNull(SPLIT.objective());
            for (Object wrong : List.of(
                    with(stated, "leastCost", stated.cost().plus(Fraction.ONE)),
                    with(stated, "leastCost", Fraction.ZERO),
                    with(stated, "threshold", stated.cost()),
                    with(stated, "cost", stated.cost().plus(Fraction.of(1, 1_000))),
                    with(stated, "cost", stated.cost().minus(Fraction.of(10))),
                    with(stated, "rank", stated.rank().plus(Fraction.of(1, 100))),
                    with(stated, "rank", stated.rank().minus(Fraction.of(6, 1_000_000))),
                    with(stated, "bankCount", 1),
                    with(stated, "rowCount", 2))) {
                assertThat(rules(HOUSE, with(SPLIT, "objective", wrong)))
                        .isNotEmpty()
                        .containsOnly(12);
            }
        }

        @Test
        void toleratesWhatSettlementMoves() {
            var stated = Objects.requireNonNull(SPLIT.objective());
            Quote settled =
                    with(SPLIT, "objective", with(stated, "rank", stated.rank().minus(Fraction.of(5, 1_000_000))));

            assertThat(rules(HOUSE, settled)).isEmpty();
        }

        @Test
        void findsABoundAboveTheCost() {
            FoundPlan proven = planOf(HOUSE, "0:B1/S1", "1:B1/S2");
            Quote wrong = writer(HOUSE)
                    .write(new FoundPlan.Unproven(
                            proven.chosen().cost().plus(Fraction.ONE),
                            StopCause.TIME_LIMIT,
                            proven.chosen(),
                            proven.settled()));

            assertThat(rules(HOUSE, wrong)).containsExactly(12);
        }

        @Test
        void acceptsAFrontierThatAgrees() {
            assertThat(findings(HOUSE, SPLIT.with(frontier(Fraction.ZERO)))).isEmpty();
            assertThat(findings(
                            HOUSE,
                            SPLIT.with(frontier(
                                    Fraction.ZERO,
                                    new FrontierPoint.Open(1, null, cost()),
                                    new FrontierPoint.Open(3, cost(), Fraction.ONE)))))
                    .isEmpty();
        }

        @Test
        void findsAFrontierThatContradictsTheObjective() {
            Frontier dearer = frontier(Fraction.ONE);
            Frontier cheaperWithLess = frontier(Fraction.ZERO, new FrontierPoint.Proven(1, cost()));
            Frontier unproven = frontier(Fraction.ZERO, new FrontierPoint.Open(2, cost(), Fraction.ONE));

            assertThat(findings(HOUSE, SPLIT.with(dearer)))
                    .extracting(Finding::text)
                    .hasSize(2)
                    .allMatch(text -> text.startsWith("The frontier states (Proven[banks=2,"));
            assertThat(findings(HOUSE, SPLIT.with(cheaperWithLess)))
                    .extracting(Finding::text)
                    .containsExactly("The plan of (1) banks for (%s) must be shown, not one of (2).".formatted(cost()));
            assertThat(rules(HOUSE, SPLIT.with(unproven))).containsExactly(12, 12);
        }

        @Test
        void findsAFrontierThatRises() {
            Frontier rising = frontier(Fraction.ZERO, new FrontierPoint.Proven(6, cost().plus(Fraction.ONE)));
            Frontier bestRising =
                    frontier(Fraction.ZERO, new FrontierPoint.Open(6, cost().plus(Fraction.ONE), Fraction.ZERO));
            Frontier lost = frontier(Fraction.ZERO, new FrontierPoint.NoPlan(4));
            Frontier boundAbove = frontier(Fraction.ZERO, new FrontierPoint.Open(5, cost(), cost().plus(Fraction.ONE)));

            for (Frontier wrong : List.of(rising, bestRising, lost, boundAbove)) {
                assertThat(findings(HOUSE, SPLIT.with(wrong)))
                        .extracting(Finding::text)
                        .singleElement()
                        .asString()
                        .endsWith("must not cost more than that of fewer banks (%s).".formatted(cost()));
            }
        }

        @Test
        void findsAFrontierBesideAPlanThatIsNotProven() {
            FoundPlan proven = planOf(HOUSE, "0:B1/S1", "0:B2/S1", "1:B1/S2");
            Quote unproven = writer(HOUSE)
                    .write(new FoundPlan.Unproven(
                            Fraction.ONE, StopCause.TIME_LIMIT, proven.chosen(), proven.settled()));

            assertThat(findings(HOUSE, unproven.with(frontier(Fraction.ZERO))))
                    .containsExactly(new Finding(12, "The frontier must stand beside a proven plan alone."));
        }

        private static Fraction cost() {
            return Objects.requireNonNull(SPLIT.objective()).cost();
        }

        /** One of the split quote, which uses two banks of two, by so much too dear; with some of its points replaced. */
        private static Frontier frontier(Fraction tooMuch, FrontierPoint... replaced) {
            List<FrontierPoint> points = new ArrayList<>(List.of(new FrontierPoint.NoPlan(1)));
            for (int banks = 2; banks <= Frontier.MOST_BANKS; banks++) {
                points.add(new FrontierPoint.Proven(banks, cost().plus(tooMuch)));
            }
            for (FrontierPoint point : replaced) {
                points.set(point.banks() - 1, point);
            }
            return new Frontier(points);
        }
    }

    @Nested
    class Rule13 {
        @Test
        void findsARowThatIsRepeated() {
            List<Allocation> rows = new ArrayList<>(SPLIT.allocations());
            rows.addFirst(rows.getFirst());

            assertThat(findings(HOUSE, with(SPLIT, "allocations", rows)))
                    .contains(new Finding(13, "The row of line 0 from B1 is repeated."));
        }
    }

    @Nested
    class Rule14 {
        @Test
        void findsRowsOutOfOrder() {
            List<Allocation> rows = new ArrayList<>(SPLIT.allocations());
            Collections.swap(rows, 0, 1);

            assertThat(findings(HOUSE, with(SPLIT, "allocations", rows)))
                    .containsExactly(new Finding(
                            14, "The row of line 0 from B2 must not come before the row of line 0 from B1."));
        }

        @Test
        void findsAWarningLeftOutOfARow() {
            assertThat(findings(SCORING, row(PAIRED, 0, row -> with(row, "warnings", List.of()))))
                    .containsExactly(new Finding(
                            14, "The row of line 0 from B1 must carry the warning (companion-not-legal-alone)."));
            assertThat(rules(SMALL, row(PADDED, 1, row -> with(row, "warnings", List.of()))))
                    .containsExactly(14);
            assertThat(findings(MARINE, row(MARINE_QUOTE, 0, row -> with(row, "warnings", List.of()))))
                    .containsExactly(new Finding(
                            14, "The row of line 0 from B1 must carry the warning (marine-plan-area-not-modelled)."));
        }

        @Test
        void findsAWarningLeftOutOfTheQuote() {
            assertThat(findings(SCORING, with(PAIRED, "warnings", List.of())))
                    .containsExactly(
                            new Finding(14, "The quote must give the warning (companion-not-legal-alone)."),
                            new Finding(14, "The quote must give the warning (metric-test-failed)."));
        }

        @Test
        void knowsEveryWarningThatIsDue() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .far()
                                    .selling("S1", LOWLAND_MEADOWS, "1", "100")
                                    .holding("S2", CEREALS, "5")
                                    .selling("S3", DITCHES, "5", "10")
                                    .selling("S4", MIXED_SCRUB, "5", "10"))
                            .listing(MIXED_SCRUB, CEREALS),
                    aDemand()
                            .of(LOWLAND_MEADOWS, "0.002")
                            .of(CEREALS, "0.001")
                            .of(DITCHES, "0.001")
                            .of(MIXED_SCRUB, "0.001")
                            .at(Site.UNKNOWN));
            FoundPlan plan = planOf(market, "0:B1/S1", "1:B1/S2", "2:B1/S3", "3:B1/S4");
            Quote quote = writer(market)
                    .write(new FoundPlan.Unproven(Fraction.ZERO, StopCause.CANCELLED, plan.chosen(), plan.settled()));

            assertThat(findings(market, quote)).isEmpty();
            assertThat(findings(market, with(quote, "warnings", List.of())))
                    .extracting(finding -> finding.text().replaceAll(".*\\((.*)\\)\\.", "$1"))
                    .containsExactlyInAnyOrder(
                            "location-unknown",
                            "catchment-unknown",
                            "bespoke-review",
                            "proxy-price",
                            "rule-not-statutory",
                            "rule-set-aside",
                            "padded",
                            "not-proven");
        }

        @Test
        void knowsWhenTheMinimumIsNotMetAndStockIsOversold() {
            Market market = marketOf(
                    aCatalogue().with(bank("B1").far().selling("S1", CEREALS, "0.006", "30000")),
                    aDemand().of(CEREALS, "0.0055").knob("draw", "nominal"));
            Quote quote = quoteOf(market, "0:B1/S1");

            assertThat(findings(market, with(quote, "warnings", List.of())))
                    .containsExactly(
                            new Finding(14, "The quote must give the warning (min-delivery-not-met)."),
                            new Finding(14, "The quote must give the warning (stock-overdrawn-physically)."));
        }
    }

    @Nested
    class Rule15 {
        @Test
        void findsATestThatIsNotTheRows() {
            Quote wrong = with(SPLIT, "metricTest", new MetricTest(List.of()));

            assertThat(rules(HOUSE, wrong)).containsExactly(15);
        }

        @Test
        void findsAPlanThatFailsTheTest() {
            Market legal = marketOf(catalogueOf(SCORING), aDemand().of(CHALK_GRASSLAND, "1.000001"));

            assertThat(PlanAudit.check(legal.request(), legal.catalogue(), PAIRED))
                    .anyMatch(finding -> finding.rule() == 15
                            && finding.text().startsWith("The plan fails the metric's own trading test"));
        }
    }
}

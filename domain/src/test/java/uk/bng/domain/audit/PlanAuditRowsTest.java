package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.habitat;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.audit.AuditFixture.CATALOGUE;
import static uk.bng.domain.audit.AuditFixture.HOUSE;
import static uk.bng.domain.audit.AuditFixture.MARINE;
import static uk.bng.domain.audit.AuditFixture.MARINE_QUOTE;
import static uk.bng.domain.audit.AuditFixture.PAIRED;
import static uk.bng.domain.audit.AuditFixture.SCORING;
import static uk.bng.domain.audit.AuditFixture.SPLIT;
import static uk.bng.domain.audit.AuditFixture.catalogueOf;
import static uk.bng.domain.audit.AuditFixture.certain;
import static uk.bng.domain.audit.AuditFixture.findings;
import static uk.bng.domain.audit.AuditFixture.rules;
import static uk.bng.domain.audit.AuditFixture.supplied;
import static uk.bng.domain.audit.Tampering.part;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;
import static uk.bng.domain.audit.Tampering.without;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** The rules about single rows: 1 to 5. */
final class PlanAuditRowsTest {
    @Nested
    class Rule1 {
        @Test
        void findsALineThatIsNotServed() {
            Quote wrong = with(SPLIT, "allocations", without(SPLIT.allocations(), 2));

            assertThat(rules(HOUSE, wrong)).contains(1, 5, 7, 12);
        }

        @Test
        void findsAMicroUnitTooMuch() {
            Quote wrong = row(SPLIT, 2, row -> with(row, "units", row.units().plus(new Units(1))));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(
                            1, "The rows of line (1) deliver (333334) micro-units and must deliver (333333)."));
        }

        @Test
        void findsALineThatNobodyAskedFor() {
            var stranger = new DemandLine(7, new Wanted.OfHabitat(habitat(NATIVE_HEDGEROW)), Units.of("0.333333"));
            Quote wrong = row(SPLIT, 2, row -> with(row, "line", stranger));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(1, "The row of line 7 from B1 serves no line of the demand."));
        }
    }

    @Nested
    class Rule2 {
        @Test
        void findsAnIllegalSupply() {
            Quote wrong = row(SPLIT, 0, row -> supplied(row, "B1", "S3", CEREALS));

            assertThat(findings(HOUSE, wrong))
                    .anyMatch(finding -> finding.rule() == 2 && finding.text().contains("is not legal"));
        }

        @Test
        void findsAWrongRule() {
            Quote wrong = row(SPLIT, 0, row -> with(row, "rule", TradingRule.AREA_NET_GAIN));

            assertThat(findings(HOUSE, wrong))
                    .containsExactly(new Finding(
                            2,
                            "The row of line 0 from B1 is permitted by the rule (area-medium-same-group), not by"
                                    + " (area-net-gain)."));
        }

        @Test
        void findsAWrongTier() {
            Quote wrong = row(
                    SPLIT,
                    1,
                    row -> with(row, "tier", new TierReading(Tier.LOCAL, TierBasis.AXES, "it is not", "It is not")));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(
                            2, "The tier of the row of line 0 from B2 is (local, axes) and must be (adjacent, axes)."));
        }

        @Test
        void findsAWrongBasis() {
            Quote wrong = row(
                    SPLIT,
                    1,
                    row -> with(row, "tier", new TierReading(Tier.ADJACENT, TierBasis.CATCHMENT, "no", "No")));

            assertThat(rules(HOUSE, wrong)).containsExactly(2);
        }

        @Test
        void findsAnIntertidalHabitatOfCertainTier() {
            Quote wrong = row(MARINE_QUOTE, 0, row -> with(row, "tier", certain(row.tier())));

            assertThat(rules(MARINE, wrong)).containsExactly(2);
        }

        @Test
        void findsAnUnknownBank() {
            Bank stranger = new Bank(new BankId("B9"), "Bank B9", BankPlace.of("Maidstone", "", ""));
            Quote wrong = row(SPLIT, 1, row -> with(row, "bank", stranger));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(2, "The bank (B9) is not one of the catalogue and the request."));
        }

        @Test
        void findsAnExcludedBank() {
            Market without = marketOf(
                    CATALOGUE,
                    aDemand()
                            .of(NEUTRAL_GRASSLAND, "1.5")
                            .of(NATIVE_HEDGEROW, "0.333333")
                            .excluding("B2"));

            assertThat(PlanAudit.check(without.request(), without.catalogue(), SPLIT))
                    .contains(
                            new Finding(2, "The bank (B2) is not one of the catalogue and the request."),
                            new Finding(3, "The stock (B2/S1) is not one of the catalogue and the request."),
                            new Finding(8, "The quote answers another request."));
        }

        @Test
        void findsACompanionThatDoesNotScoreOrIsNotLegal() {
            Market legal = marketOf(
                    catalogueOf(SCORING),
                    aDemand().of(CHALK_GRASSLAND, "1.000001").knob("splitting", "never"));

            assertThat(PlanAudit.check(legal.request(), legal.catalogue(), PAIRED))
                    .contains(new Finding(
                            2, "The companion (Cropland - Cereal crops) of the row of line 0 from B1 is not allowed."));
        }
    }

    @Nested
    class Rule3 {
        @Test
        void findsStockDrawnTwiceOver() {
            Quote wrong = row(SPLIT, 1, row -> with(row, "units", Units.of("0.900001")));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(
                            3, "The stock (B2/S1) holds (1.2) units and (3600004/3) micro-units are drawn."));
        }

        @Test
        void findsStockThatDoesNotExist() {
            Quote wrong = row(SPLIT, 0, row -> supplied(row, "B1", "S9", NEUTRAL_GRASSLAND));

            assertThat(rules(HOUSE, wrong)).contains(3);
        }

        @Test
        void findsAWrongDraw() {
            Quote wrong = row(PAIRED, 0, row -> part(row, 1, part -> with(part, "stockUnits", Units.of("0.25"))));

            assertThat(findings(SCORING, wrong))
                    .containsExactly(new Finding(
                            3,
                            "The draw of the row of line 0 from B1 on (B1/S2) is shown as (0.25) units and is"
                                    + " (1000001/3) micro-units."));
        }
    }

    @Nested
    class Rule4 {
        @Test
        void findsASliver() {
            List<Allocation> rows = new ArrayList<>(SPLIT.allocations());
            rows.set(0, with(rows.get(0), "units", Units.of("1.490001")));
            rows.set(1, with(rows.get(1), "units", Units.of("0.009999")));

            assertThat(findings(HOUSE, with(SPLIT, "allocations", rows)))
                    .contains(
                            new Finding(
                                    4,
                                    "The row of line 0 from B2 delivers (9999) micro-units and must deliver (10000) at least."));
        }

        @Test
        void findsALineThatMustNotBeSplit() {
            Market whole = marketOf(
                    CATALOGUE,
                    aDemand()
                            .of(NEUTRAL_GRASSLAND, "1.5")
                            .of(NATIVE_HEDGEROW, "0.333333")
                            .knob("splitting", "never"));

            assertThat(PlanAudit.check(whole.request(), whole.catalogue(), SPLIT))
                    .contains(new Finding(4, "Line (0) has (2) rows and must not be split."));
        }
    }

    @Nested
    class Rule5 {
        @Test
        void findsTooManyBanks() {
            Market one = marketOf(
                    CATALOGUE,
                    aDemand()
                            .of(NEUTRAL_GRASSLAND, "1.5")
                            .of(NATIVE_HEDGEROW, "0.333333")
                            .bankLimit("1"));

            assertThat(PlanAudit.check(one.request(), one.catalogue(), SPLIT))
                    .extracting(Finding::rule)
                    .contains(5, 8, 12);
        }

        @Test
        void findsAMissingAndAMisplacedBank() {
            assertThat(rules(HOUSE, with(SPLIT, "banks", without(SPLIT.banks(), 0))))
                    .containsExactly(5);
            List<Object> swapped = new ArrayList<>(SPLIT.banks());
            Collections.reverse(swapped);
            assertThat(rules(HOUSE, with(SPLIT, "banks", swapped))).containsExactly(5);
        }

        @Test
        void findsWrongUnitsCostAndTierOfABank() {
            var first = SPLIT.banks().getFirst();
            for (Object wrong : List.of(
                    with(first, "units", Units.of("1")),
                    with(first, "cost", new Money(1)),
                    with(first, "tier", Tier.FAR))) {
                assertThat(rules(
                                HOUSE,
                                with(
                                        SPLIT,
                                        "banks",
                                        List.of(wrong, SPLIT.banks().getLast()))))
                        .containsExactly(5);
            }
        }
    }
}

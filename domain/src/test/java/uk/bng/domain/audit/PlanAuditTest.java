package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.GREENED_SEAWALL;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.RIVERS;
import static uk.bng.domain.Fixtures.SPECIES_RICH_HEDGEROW;
import static uk.bng.domain.Fixtures.UNGROUPED_MEDIUM;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.habitat;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.planOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;
import static uk.bng.domain.audit.Tampering.and;
import static uk.bng.domain.audit.Tampering.part;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;
import static uk.bng.domain.audit.Tampering.without;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.PartRole;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationType;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.quote.LedgerTotal;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.WarningCode;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

class PlanAuditTest {
    /** Two lines from two banks, and a third bank that is not used. */
    private static final CatalogueFixture CATALOGUE = aCatalogue()
            .with(
                    bank("B1")
                            .local()
                            .selling("S1", NEUTRAL_GRASSLAND, "5", "25000.01")
                            .selling("S2", NATIVE_HEDGEROW, "5", "20000")
                            .selling("S3", CEREALS, "5", "12000"),
                    bank("B2")
                            .adjacent()
                            .selling("S1", NEUTRAL_GRASSLAND, "1.2", "30000")
                            .selling("S2", PONDS, "5", "90000"),
                    bank("B3").far().selling("S1", NEUTRAL_GRASSLAND, "5", "48000"));

    private static final Market HOUSE =
            marketOf(CATALOGUE, aDemand().of(NEUTRAL_GRASSLAND, "1.5").of(NATIVE_HEDGEROW, "0.333333"));

    private static final Quote SPLIT = quoteOf(HOUSE, "0:B1/S1", "0:B2/S1", "1:B1/S2");

    private static final Market SCORING = marketOf(
            aCatalogue()
                    .with(bank("B1")
                            .adjacent()
                            .selling("S1", CHALK_GRASSLAND, "5", "100.01")
                            .selling("S2", CEREALS, "5", "10")
                            .selling("S3", MIXED_SCRUB, "5", "20")),
            aDemand().of(CHALK_GRASSLAND, "1.000001").knob("companions", "scoring"));

    private static final Quote PAIRED = quoteOf(SCORING, "0:B1/S1+B1/S2");

    private static final Market SMALL = marketOf(
            aCatalogue()
                    .with(bank("B1")
                            .local()
                            .selling("S1", CEREALS, "5", "30000")
                            .selling("S2", NATIVE_HEDGEROW, "5", "20000")),
            aDemand().of(CEREALS, "0.003").of(NATIVE_HEDGEROW, "0.002"));

    private static final Quote PADDED = quoteOf(SMALL, "0:B1/S1", "1:B1/S2");

    private static final Market MARINE = marketOf(
            aCatalogue()
                    .marine("Intertidal sediment")
                    .with(bank("B1").local().selling("S1", COARSE_SEDIMENT, "5", "100")),
            aDemand().of(COARSE_SEDIMENT, "1"));

    private static final Quote MARINE_QUOTE = quoteOf(MARINE, "0:B1/S1");

    private static TierReading certain(TierReading reading) {
        return new TierReading(reading.tier(), TierBasis.AXES, reading.reason(), reading.account());
    }

    @Nested
    class FindsNothingIn {
        @Test
        void aMarineQuote() {
            assertThat(findings(MARINE, MARINE_QUOTE)).isEmpty();
        }

        @Test
        void aSplitQuote() {
            assertThat(findings(HOUSE, SPLIT)).isEmpty();
        }

        @Test
        void aPairedQuote() {
            assertThat(findings(SCORING, PAIRED)).isEmpty();
        }

        @Test
        void aPaddedQuote() {
            assertThat(findings(SMALL, PADDED)).isEmpty();
        }

        @Test
        void aFarPairUnderTheEarlierRules() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .far()
                                    .selling("S1", NEUTRAL_GRASSLAND, "2", "100")
                                    .selling("S2", CEREALS, "2", "10")),
                    aDemand().of(NEUTRAL_GRASSLAND, "1.5").under("reference"));

            Quote quote = quoteOf(market, "0:B1/S1+B1/S2");

            assertThat(findings(market, quote)).isEmpty();
            assertThat(quote.warnings())
                    .extracting(warning -> warning.code())
                    .containsExactly(WarningCode.COMPANION_NOT_LEGAL_ALONE, WarningCode.METRIC_TEST_FAILED);
        }

        @Test
        void aNominalQuoteThatOversellsStock() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .far()
                                    .selling("S1", NEUTRAL_GRASSLAND, "1", "100")
                                    .selling("S2", DITCHES, "2", "10")
                                    .selling("S3", NATIVE_HEDGEROW, "1", "10")),
                    aDemand()
                            .of(NEUTRAL_GRASSLAND, "0.9")
                            .of(DITCHES, "1")
                            .of(NATIVE_HEDGEROW, "1")
                            .under("reference"));

            assertThat(findings(market, quoteOf(market, "0:B1/S1", "1:B1/S2", "2:B1/S3")))
                    .isEmpty();
        }

        @Test
        void pricesByProxyOfEveryKind() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .local()
                                    .holding("S1", CEREALS, "5")
                                    .holding("S2", NATIVE_HEDGEROW, "5")
                                    .holding("S3", DITCHES, "5")
                                    .holding("S4", NEUTRAL_GRASSLAND, "5")
                                    .holding("S5", GREENED_SEAWALL, "5")
                                    .holding("S6", MIXED_SCRUB, "5")
                                    .priced(MODIFIED_GRASSLAND, "10000")
                                    .priced(COARSE_SEDIMENT, "50000")
                                    .priced(PONDS, "60000")
                                    .pricedAs(CHALK_GRASSLAND, "40000", "Grassland", Distinctiveness.MEDIUM)
                                    .priced(SPECIES_RICH_HEDGEROW, "20000")
                                    .priced(RIVERS, "90000")),
                    aDemand()
                            .of(CEREALS, "0.1")
                            .of(NATIVE_HEDGEROW, "0.1")
                            .of(DITCHES, "0.1")
                            .of(NEUTRAL_GRASSLAND, "0.1")
                            .of(GREENED_SEAWALL, "0.1")
                            .of(MIXED_SCRUB, "0.1"));

            Quote quote = quoteOf(market, "0:B1/S1", "1:B1/S2", "2:B1/S3", "3:B1/S4", "4:B1/S5", "5:B1/S6");

            assertThat(findings(market, quote)).isEmpty();
            assertThat(quote.allocations())
                    .extracting(row -> row.line().wanted().name() + ": " + row.unitPrice())
                    .contains(
                            CEREALS + ": 10000.00",
                            NEUTRAL_GRASSLAND + ": 40000.00",
                            GREENED_SEAWALL + ": 50000.00",
                            MIXED_SCRUB + ": 60000.00");
        }

        @Test
        void aProxyOfAHabitatWithoutAGroup() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .local()
                                    .holding("S1", CHALK_GRASSLAND, "5")
                                    .priced(PONDS, "500")
                                    .priced(UNGROUPED_MEDIUM, "700")),
                    aDemand().of(UNGROUPED_MEDIUM, "1"));

            Quote quote = quoteOf(market, "0:B1/S1");

            assertThat(findings(market, quote)).isEmpty();
            assertThat(quote.allocations().getFirst().unitPrice()).hasToString("700.00");
        }

        @Test
        void aDiscountedQuoteAtTheNextSize() {
            CatalogueFixture catalogue = aCatalogue()
                    .with(bank("B1")
                            .local()
                            .selling("S1", CEREALS, "50", "100")
                            .priced(CEREALS, ContractSize.MEDIUM, Tier.LOCAL, "90"));
            Market tierUp = marketOf(catalogue, aDemand().of(CEREALS, "1").discount("tier_up", null));
            Market percent = marketOf(catalogue, aDemand().of(CEREALS, "6").discount("percentage", "7.5"));

            assertThat(findings(tierUp, quoteOf(tierUp, "0:B1/S1"))).isEmpty();
            assertThat(findings(percent, quoteOf(percent, "0:B1/S1"))).isEmpty();
        }

        @Test
        void aNamedSizeABankLimitAndAnExcludedBank() {
            Market market = marketOf(
                    CATALOGUE,
                    aDemand()
                            .of(NATIVE_HEDGEROW, "1")
                            .size("small")
                            .bankLimit("1")
                            .excluding("B3")
                            .stockHold("hold-100"));

            assertThat(findings(market, quoteOf(market, "0:B1/S2"))).isEmpty();
        }

        @Test
        void aQuoteGivenAway() {
            Market market =
                    marketOf(CATALOGUE, aDemand().of(NATIVE_HEDGEROW, "1").discount("percentage", "100"));

            assertThat(findings(market, quoteOf(market, "0:B1/S2"))).isEmpty();
        }

        @Test
        void aMinimumThatCannotBeMet() {
            Market market = marketOf(
                    aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "0.006", "30000")),
                    aDemand().of(CEREALS, "0.0055"));

            assertThat(findings(market, quoteOf(market, "0:B1/S1"))).isEmpty();
        }

        @Test
        void aBespokeLineAtAnUnknownPlace() {
            Market market = marketOf(
                    aCatalogue().with(bank("B1").selling("S1", LOWLAND_MEADOWS, "5", "90000")),
                    aDemand().of(LOWLAND_MEADOWS, "1").at(Site.UNKNOWN));

            assertThat(findings(market, quoteOf(market, "0:B1/S1"))).isEmpty();
        }

        @Test
        void theCataloguesOwnRules() {
            Market market = marketOf(
                    CATALOGUE.listing(NEUTRAL_GRASSLAND, CEREALS), aDemand().of(NEUTRAL_GRASSLAND, "1"));

            assertThat(findings(market, quoteOf(market, "0:B1/S1"))).isEmpty();
        }

        @Test
        void aQuoteWithoutAPlan() {
            assertThat(findings(HOUSE, writer(HOUSE).undecided(StopCause.TIME_LIMIT)))
                    .isEmpty();
        }

        @Test
        void aPlanThatIsNotProven() {
            FoundPlan proven = planOf(HOUSE, "0:B1/S1", "1:B1/S2");
            Quote quote = writer(HOUSE)
                    .write(new FoundPlan.Unproven(
                            Fraction.of(1), StopCause.TIME_LIMIT, proven.chosen(), proven.settled()));

            assertThat(findings(HOUSE, quote)).isEmpty();
        }
    }

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

    @Nested
    class Rule6 {
        @Test
        void findsAWrongUnitPrice() {
            assertThat(rules(HOUSE, row(SPLIT, 0, row -> with(row, "unitPrice", new Money(25_000_02)))))
                    .containsExactly(6);
            assertThat(rules(HOUSE, row(SPLIT, 0, row -> with(row, "listPrice", new Money(25_000_02)))))
                    .containsExactly(6);
            assertThat(rules(HOUSE, row(SPLIT, 0, row -> part(row, 0, part -> with(part, "unitPrice", new Money(1))))))
                    .containsExactly(6);
        }

        @Test
        void findsAWrongSource() {
            assertThat(rules(HOUSE, row(SPLIT, 0, row -> with(row, "source", PriceSource.PAIRED))))
                    .containsExactly(6);
            assertThat(rules(SCORING, row(PAIRED, 0, row -> with(row, "source", PriceSource.EXACT))))
                    .containsExactly(6);
            assertThat(rules(
                            HOUSE,
                            row(SPLIT, 0, row -> part(row, 0, part -> with(part, "source", PriceSource.GROUP_PROXY)))))
                    .containsExactly(6);
        }

        @Test
        void findsAWrongPriceHabitat() {
            Quote wrong = row(SPLIT, 0, row -> part(row, 0, part -> with(part, "priceHabitat", habitat(CEREALS))));

            assertThat(findings(HOUSE, wrong))
                    .containsExactly(new Finding(
                            6,
                            "The price of (B1/S1) in the row of line 0 from B1 is (25000.01, exact, Cropland - Cereal"
                                    + " crops) and must be (25000.01, exact, Grassland - Other neutral grassland)."));
        }

        @Test
        void findsARowThatHasNoPrice() {
            CatalogueFixture unpriced = aCatalogue()
                    .with(bank("B1")
                            .local()
                            .holding("S1", LOWLAND_MEADOWS, "5")
                            .priced(CEREALS, ContractSize.SMALL, Tier.LOCAL, "1"));
            CatalogueFixture priced = aCatalogue().with(bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "100"));
            DemandFixture demand = aDemand().of(LOWLAND_MEADOWS, "1");
            Market market = marketOf(priced, demand);
            Market without = marketOf(unpriced, demand);

            assertThat(PlanAudit.check(without.request(), without.catalogue(), quoteOf(market, "0:B1/S1")))
                    .containsExactly(new Finding(
                            6, "The row of line 0 from B1 has no price for (Grassland - Lowland meadows)."));
        }

        @Test
        void findsAProxyWhereOnlyExactPricesCount() {
            CatalogueFixture catalogue = aCatalogue()
                    .with(bank("B1").local().holding("S1", CEREALS, "5").priced(MODIFIED_GRASSLAND, "150"));
            Market house = marketOf(catalogue, aDemand().of(CEREALS, "1"));
            Market strict = marketOf(catalogue, aDemand().of(CEREALS, "1").under("strict"));

            assertThat(PlanAudit.check(strict.request(), strict.catalogue(), quoteOf(house, "0:B1/S1")))
                    .extracting(Finding::rule)
                    .containsExactly(6, 8);
        }

        @Test
        void readsGroupsApartUnderTheEarlierRules() {
            CatalogueFixture catalogue = aCatalogue()
                    .with(bank("B1").local().holding("S1", GREENED_SEAWALL, "5").priced(COARSE_SEDIMENT, "150"));
            Market house = marketOf(catalogue, aDemand().of(GREENED_SEAWALL, "1"));
            Market earlier =
                    marketOf(catalogue, aDemand().of(GREENED_SEAWALL, "1").knob("trading", "earlier"));

            assertThat(findings(house, quoteOf(house, "0:B1/S1"))).isEmpty();
            assertThat(PlanAudit.check(earlier.request(), earlier.catalogue(), quoteOf(house, "0:B1/S1")))
                    .extracting(Finding::rule)
                    .contains(6);
        }

        @Test
        void findsAPairWithoutACompanionsPrice() {
            CatalogueFixture catalogue = aCatalogue()
                    .with(bank("B1")
                            .adjacent()
                            .selling("S1", CHALK_GRASSLAND, "5", "100.01")
                            .holding("S2", CEREALS, "5"));
            Market market = marketOf(
                    catalogue, aDemand().of(CHALK_GRASSLAND, "1.000001").knob("companions", "scoring"));

            assertThat(PlanAudit.check(market.request(), market.catalogue(), PAIRED))
                    .extracting(Finding::rule)
                    .contains(6);
        }
    }

    @Nested
    class Rule7 {
        @Test
        void findsACostThatIsAPennyOut() {
            assertThat(rules(
                            HOUSE,
                            row(SPLIT, 0, row -> with(row, "cost", row.cost().plus(new Money(1))))))
                    .contains(5, 7);
        }

        @Test
        void findsPartsThatDoNotSumToTheRow() {
            Quote wrong = row(SPLIT, 0, row -> part(row, 0, part -> with(part, "cost", new Money(1))));

            assertThat(rules(HOUSE, wrong)).containsExactly(7);
        }

        @Test
        void findsPennyShiftedBetweenParts() {
            Quote wrong = row(
                    PAIRED,
                    0,
                    row -> part(
                            part(row, 0, part -> with(part, "cost", part.cost().plus(new Money(1)))),
                            1,
                            part -> with(part, "cost", part.cost().minus(new Money(1)))));

            assertThat(findings(SCORING, wrong))
                    .containsExactly(new Finding(
                            7, "The main part of the row of line 0 from B1 costs (75.02) and must cost (75.01)."));
        }

        @Test
        void findsAPartThatIsNotItsShare() {
            Quote wrong = row(PAIRED, 0, row -> part(row, 0, part -> with(part, "micro", Fraction.of(750_001))));

            assertThat(rules(SCORING, wrong)).containsExactly(7, 7);
        }

        @Test
        void findsWrongGrossUnits() {
            Quote wrong =
                    row(SPLIT, 1, row -> with(row, "grossMicro", row.units().microFraction()));

            assertThat(rules(HOUSE, wrong)).containsExactly(7);
        }

        @Test
        void findsWrongTotals() {
            assertThat(rules(HOUSE, with(SPLIT, "subtotal", new Money(1)))).containsExactly(7);
            assertThat(rules(HOUSE, with(SPLIT, "subtotal", null))).containsExactly(7);
            assertThat(rules(HOUSE, with(SPLIT, "total", SPLIT.subtotal()))).containsExactly(7);
        }

        @Test
        void findsWrongLedgers() {
            assertThat(rules(HOUSE, with(SPLIT, "ledgers", without(SPLIT.ledgers(), 0))))
                    .containsExactly(7);
            assertThat(rules(
                            HOUSE,
                            with(
                                    SPLIT,
                                    "ledgers",
                                    and(SPLIT.ledgers(), SPLIT.ledgers().getFirst()))))
                    .containsExactly(7);
            LedgerTotal area = SPLIT.ledgers().getFirst();
            assertThat(rules(
                            HOUSE,
                            with(
                                    SPLIT,
                                    "ledgers",
                                    List.of(
                                            with(area, "subtotal", new Money(1)),
                                            SPLIT.ledgers().getLast()))))
                    .containsExactly(7);
            assertThat(rules(
                            HOUSE,
                            with(
                                    SPLIT,
                                    "ledgers",
                                    and(SPLIT.ledgers(), new LedgerTotal(Ledger.WATERCOURSE, Units.ZERO, Money.ZERO)))))
                    .isEmpty();
            LedgerTotal nothing = new LedgerTotal(Ledger.AREA, Units.ZERO, Money.ZERO);
            assertThat(rules(HOUSE, with(SPLIT, "ledgers", and(SPLIT.ledgers(), nothing))))
                    .containsExactly(7);
        }
    }

    @Nested
    class Rule8 {
        @Test
        void findsOtherTerms() {
            var terms = SPLIT.terms();
            for (Object wrong : List.of(
                    with(terms, "contractSize", ContractSize.LARGE),
                    with(terms, "pricedSize", ContractSize.LARGE),
                    with(terms, "bankLimit", 3))) {
                assertThat(rules(HOUSE, with(SPLIT, "terms", wrong))).containsExactly(8);
            }
            assertThat(rules(HOUSE, with(SPLIT, "terms", with(terms, "adminFee", Money.ZERO))))
                    .containsExactly(7, 8);
        }

        @Test
        void findsAnotherCatalogue() {
            var other = new CatalogueVersion("sha256:" + "1".repeat(64));

            assertThat(rules(HOUSE, with(SPLIT, "catalogueVersion", other))).containsExactly(8);
        }

        @Test
        void findsWrongTermsOfAQuoteWithoutAPlan() {
            Quote undecided = writer(HOUSE).undecided(StopCause.TIME_LIMIT);
            Quote wrong = with(undecided, "terms", with(undecided.terms(), "adminFee", Money.ZERO));

            assertThat(rules(HOUSE, wrong)).containsExactly(8);
        }

        @Test
        void knowsTheFeeOfAFractionalContract() {
            Market market = marketOf(
                    aCatalogue()
                            .with(bank("B1")
                                    .local()
                                    .holding("S1", CEREALS, "5")
                                    .priced(CEREALS, ContractSize.FRACTIONAL, Tier.LOCAL, "100")),
                    aDemand().of(CEREALS, "0.05"));
            Quote quote = quoteOf(market, "0:B1/S1");

            assertThat(quote.terms().adminFee()).hasToString("300.00");
            assertThat(findings(market, quote)).isEmpty();
        }
    }

    @Nested
    class Rule9 {
        @Test
        void findsAPairThatMustNotBe() {
            Market noPairs = marketOf(catalogueOf(SCORING), aDemand().of(CHALK_GRASSLAND, "1.000001"));

            assertThat(PlanAudit.check(noPairs.request(), noPairs.catalogue(), PAIRED))
                    .contains(new Finding(9, "The row of line 0 from B1 must not be a pair."));
        }

        @Test
        void findsALocalPair() {
            Quote wrong = row(
                    PAIRED,
                    0,
                    row -> with(row, "tier", new TierReading(Tier.LOCAL, TierBasis.AXES, "it is not", "It is not")));

            assertThat(rules(SCORING, wrong)).contains(2, 9);
        }

        @Test
        void findsAPairOfHedgerows() {
            var hedgerow = new DemandLine(0, new Wanted.OfHabitat(habitat(NATIVE_HEDGEROW)), Units.of("1.000001"));
            Quote wrong = row(PAIRED, 0, row -> with(row, "line", hedgerow));

            assertThat(findings(SCORING, wrong))
                    .contains(new Finding(9, "The row of line 0 from B1 must not be a pair."));
        }

        @Test
        void findsAPairForABespokeLine() {
            var bespoke = new DemandLine(0, new Wanted.OfHabitat(habitat(LOWLAND_MEADOWS)), Units.of("1.000001"));
            Quote wrong = row(PAIRED, 0, row -> with(row, "line", bespoke));

            assertThat(findings(SCORING, wrong))
                    .contains(new Finding(9, "The row of line 0 from B1 must not be a pair."));
        }

        @Test
        void findsAPairOfOneHabitat() {
            Quote wrong = row(
                    PAIRED,
                    0,
                    row -> part(
                            row,
                            1,
                            part -> with(part, "stock", with(part.stock(), "habitat", habitat(CHALK_GRASSLAND)))));

            assertThat(findings(SCORING, wrong))
                    .contains(
                            new Finding(9, "The pair of the row of line 0 from B1 must be of two different habitats."));
        }

        @Test
        void findsStockOfAnotherBank() {
            Quote wrong = row(SPLIT, 0, row -> supplied(row, "B3", "S1", NEUTRAL_GRASSLAND));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(9, "The stock (B3/S1) is not of the bank of the row of line 0 from B1."));
        }

        @Test
        void findsWrongSharesAndRoles() {
            assertThat(rules(
                            SCORING,
                            row(PAIRED, 0, row -> part(row, 0, part -> with(part, "share", Fraction.of(1, 2))))))
                    .contains(9);
            assertThat(rules(
                            SCORING,
                            row(PAIRED, 0, row -> part(row, 0, part -> with(part, "role", PartRole.COMPANION)))))
                    .containsExactly(9);
            assertThat(rules(HOUSE, row(SPLIT, 0, row -> with(row, "type", AllocationType.PAIRED))))
                    .contains(9);
        }
    }

    @Nested
    class Rule10 {
        @Test
        void findsUnitsThatCrossLedgers() {
            Quote wrong = row(SPLIT, 0, row -> supplied(row, "B1", "S2", NATIVE_HEDGEROW));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(10, "The part (B1/S2) of the row of line 0 from B1 crosses ledgers."));
        }

        @Test
        void findsAPriceOfAnotherLedger() {
            Quote wrong =
                    row(SPLIT, 0, row -> part(row, 0, part -> with(part, "priceHabitat", habitat(NATIVE_HEDGEROW))));

            assertThat(rules(HOUSE, wrong)).contains(10);
        }

        @Test
        void findsFelledWoodlandSupplied() {
            Quote wrong = row(SPLIT, 0, row -> supplied(row, "B1", "S1", FELLED_WOODLAND));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(10, "The habitat (Woodland and forest - Felled) is never supplied."));
        }

        @Test
        void findsANetGainLabelSupplied() {
            var label = Habitat.of("Net Gain (Low-equivalent)", "", Distinctiveness.LOW, Ledger.AREA);
            Quote wrong = row(
                    SPLIT, 0, row -> part(row, 0, part -> with(part, "stock", with(part.stock(), "habitat", label))));

            assertThat(rules(HOUSE, wrong)).contains(10);
        }

        @Test
        void findsFelledWoodlandServed() {
            var felled = new DemandLine(0, new Wanted.OfFelledWoodland(FELLED_WOODLAND), Units.of("1.5"));
            Quote wrong = row(SPLIT, 0, row -> with(row, "line", felled));

            assertThat(findings(HOUSE, wrong))
                    .contains(new Finding(
                            10, "The row of line 0 from B1 serves felled woodland, which is priced by hand."));
        }
    }

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

    @Test
    void judgesRowsThatComeWithoutAnOutcomeOfTheirOwn() {
        Quote wrong = with(SPLIT, "outcome", new Outcome.Infeasible());

        assertThat(rules(HOUSE, wrong)).isEmpty();
        assertThat(rules(HOUSE, with(wrong, "subtotal", null))).containsExactly(7);
    }

    @Test
    void judgesAPlanWithoutRows() {
        Quote wrong = with(writer(HOUSE).undecided(StopCause.TIME_LIMIT), "outcome", new Outcome.Optimal());

        assertThat(rules(HOUSE, wrong)).contains(1, 7, 12);
    }

    @Test
    void rulesAreNumberedAsInTheSpecification() {
        assertThat(new Finding(15, "is wrong.")).hasToString("rule 15: is wrong.");
        assertThatThrownBy(() -> new Finding(16, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(0, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CatalogueFixture catalogueOf(Market market) {
        assertThat(market).isSameAs(SCORING);
        return aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CHALK_GRASSLAND, "5", "100.01")
                        .selling("S2", CEREALS, "5", "10")
                        .selling("S3", MIXED_SCRUB, "5", "20"));
    }

    private static Allocation supplied(Allocation row, String bank, String stock, String habitat) {
        var line = new StockLine(new StockId(new BankId(bank), stock), habitat(habitat), Units.of("5"), null, null);
        return part(row, 0, part -> with(part, "stock", line));
    }

    private static List<Finding> findings(Market market, Quote quote) {
        return PlanAudit.check(market.request(), market.catalogue(), quote);
    }

    private static List<Integer> rules(Market market, Quote quote) {
        return findings(market, quote).stream().map(Finding::rule).toList();
    }
}

package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.DITCHES;
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
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.planOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;
import static uk.bng.domain.audit.AuditFixture.CATALOGUE;
import static uk.bng.domain.audit.AuditFixture.HOUSE;
import static uk.bng.domain.audit.AuditFixture.MARINE;
import static uk.bng.domain.audit.AuditFixture.MARINE_QUOTE;
import static uk.bng.domain.audit.AuditFixture.PADDED;
import static uk.bng.domain.audit.AuditFixture.PAIRED;
import static uk.bng.domain.audit.AuditFixture.SCORING;
import static uk.bng.domain.audit.AuditFixture.SMALL;
import static uk.bng.domain.audit.AuditFixture.SPLIT;
import static uk.bng.domain.audit.AuditFixture.findings;
import static uk.bng.domain.audit.AuditFixture.rules;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.WarningCode;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;

/** What the referee finds nothing in, and how it takes what is out of shape. */
final class PlanAuditTest {
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
}

package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.GREENED_SEAWALL;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.habitat;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;
import static uk.bng.domain.audit.AuditFixture.HOUSE;
import static uk.bng.domain.audit.AuditFixture.PAIRED;
import static uk.bng.domain.audit.AuditFixture.SCORING;
import static uk.bng.domain.audit.AuditFixture.SPLIT;
import static uk.bng.domain.audit.AuditFixture.findings;
import static uk.bng.domain.audit.AuditFixture.rules;
import static uk.bng.domain.audit.Tampering.and;
import static uk.bng.domain.audit.Tampering.part;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;
import static uk.bng.domain.audit.Tampering.without;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.LedgerTotal;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** The rules about prices, sums and the terms of the request: 6 to 8. */
final class PlanAuditFiguresTest {
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
}

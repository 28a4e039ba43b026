package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.habitat;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.audit.AuditFixture.HOUSE;
import static uk.bng.domain.audit.AuditFixture.PAIRED;
import static uk.bng.domain.audit.AuditFixture.SCORING;
import static uk.bng.domain.audit.AuditFixture.SPLIT;
import static uk.bng.domain.audit.AuditFixture.catalogueOf;
import static uk.bng.domain.audit.AuditFixture.findings;
import static uk.bng.domain.audit.AuditFixture.rules;
import static uk.bng.domain.audit.AuditFixture.supplied;
import static uk.bng.domain.audit.Tampering.part;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.PartRole;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.AllocationType;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/** The rules about pairs and ledgers: 9 and 10. */
final class PlanAuditPairsTest {
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
}

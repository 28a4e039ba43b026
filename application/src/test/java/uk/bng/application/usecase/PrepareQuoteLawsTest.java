package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.CULVERT;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.SPECIES_RICH_HEDGEROW;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.BankFixture;
import uk.bng.domain.Cases;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.Units;

/** What holds of every quote: it is audited, and each policy's is proven or explained. */
class PrepareQuoteLawsTest {
    private static final List<String> SUPPLIES = List.of(
            NEUTRAL_GRASSLAND,
            CHALK_GRASSLAND,
            MODIFIED_GRASSLAND,
            MIXED_SCRUB,
            CEREALS,
            NATIVE_HEDGEROW,
            SPECIES_RICH_HEDGEROW,
            DITCHES);
    private static final List<String> DEMANDS = List.of(
            NEUTRAL_GRASSLAND,
            MODIFIED_GRASSLAND,
            MIXED_SCRUB,
            CEREALS,
            NATIVE_HEDGEROW,
            CULVERT,
            "Net Gain (Low-equivalent)",
            "Net Gain (Hedgerows)");

    static Stream<Cases.Seeded> cases() {
        return Cases.seeded(20_251_123, 60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyQuotePassesTheAuditAndIsProvenOrExplained(Cases.Seeded seeded) {
        CatalogueFixture catalogue = catalogue(seeded);
        DemandFixture demand = demand(seeded);
        for (String policy : List.of("house", "strict", "reference")) {
            Quote quote = quote(catalogue, demand.under(policy));

            switch (quote.outcome()) {
                case Outcome.Optimal unused -> assertThat(quote.shortfalls()).isEmpty();
                case Outcome.Infeasible unused -> assertThat(quote.shortfalls()).isNotEmpty();
                case Outcome.Feasible unproven -> assertThat(unproven).isNull();
                case Outcome.Undecided undecided -> assertThat(undecided).isNull();
            }
        }
    }

    private static CatalogueFixture catalogue(Cases.Seeded seeded) {
        CatalogueFixture catalogue = aCatalogue();
        for (String id : List.of("B1", "B2", "B10")) {
            BankFixture bank = bank(id);
            bank = seeded.pick(List.of(bank.local(), bank.adjacent(), bank.far()));
            for (String stock : List.of("S1", "S2")) {
                String habitat = seeded.pick(SUPPLIES);
                Units units = new Units(seeded.between(1, 2_000_000));
                String pounds = seeded.between(1_000, 60_000) + "." + seeded.between(10, 99);
                bank = seeded.chance(85)
                        ? bank.selling(stock, habitat, units.toString(), pounds)
                        : bank.holding(stock, habitat, units.toString());
            }
            catalogue = catalogue.with(bank);
        }
        return catalogue;
    }

    private static DemandFixture demand(Cases.Seeded seeded) {
        DemandFixture demand = aDemand();
        for (String habitat : seeded.some(DEMANDS, seeded.between(1, 2))) {
            demand = demand.of(
                    habitat,
                    seeded.chance(15)
                            ? "0.00" + seeded.between(1, 9)
                            : seeded.units(1).toString());
        }
        if (seeded.chance(30)) {
            demand = demand.discount("percentage", seeded.between(0, 99) + ".25");
        }
        return seeded.chance(20) ? demand.bankLimit("1") : demand;
    }

    private static Quote quote(CatalogueFixture catalogue, DemandFixture demand) {
        PreparedQuote answer = new PrepareQuote(new TinySolver(), QuoteFixture.facts(), () -> 0)
                .prepare(
                        demand.draft(),
                        catalogue.build(),
                        new SolveLimits(Duration.ofSeconds(5), 1, 1),
                        QuoteWatch.NONE);
        return ((PreparedQuote.Prepared) answer).quote();
    }
}

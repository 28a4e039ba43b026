package uk.bng.domain.quote;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.GREENED_SEAWALL;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.theSite;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.planOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.ShortBorder;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

class WarningsTest {
    @Test
    void saysThatAnUnknownSiteMakesEveryBankFar() {
        var catalogue = aCatalogue().with(bank("B1").far().selling("S1", CEREALS, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1").at(Site.UNKNOWN)), "0:B1/S1");

        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.LOCATION_UNKNOWN,
                        "site",
                        "Where the site lies is not known, so every bank counts as far, which costs the most."
                                + " Give a location to see nearer banks at their own prices."));
        assertThat(quote.allocations().getFirst().otherTier()).isNull();
    }

    @Test
    void saysThatACatchmentIsNotKnown() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", DITCHES, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(DITCHES, "1")), "0:B1/S1");

        assertThat(quote.allocations().getFirst().warnings()).containsExactly(WarningCode.CATCHMENT_UNKNOWN);
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.CATCHMENT_UNKNOWN,
                        "Line 1 (Ditches), bank B1 (Bank B1)",
                        "The tier (local) of this watercourse is approximate (same LPA: Ashford; the catchment is not"
                                + " known); confirm the catchments."));
    }

    @Test
    void saysThatMarinePlanAreasAreNotModelled() {
        var catalogue = aCatalogue()
                .marine("Intertidal sediment")
                .with(bank("B1").local().selling("S1", COARSE_SEDIMENT, "5", "100"))
                .with(bank("B2").local().selling("S2", GREENED_SEAWALL, "5", "50"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(COARSE_SEDIMENT, "1").of(GREENED_SEAWALL, "1")), "0:B1/S1", "1:B2/S2");

        Allocation ofSediment = quote.allocations().getLast();
        assertThat(ofSediment.tier().basis()).isEqualTo(TierBasis.APPROXIMATE);
        assertThat(ofSediment.warnings()).containsExactly(WarningCode.MARINE_PLAN_AREA_NOT_MODELLED);
        assertThat(quote.allocations().getFirst().warnings())
                .as("a group that is not marine here")
                .isEmpty();
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.MARINE_PLAN_AREA_NOT_MODELLED,
                        "Line 1 (Intertidal sediment - Littoral coarse sediment), bank B1 (Bank B1)",
                        "The metric reads the tier of an intertidal habitat by marine plan area, which is not modelled:"
                                + " the tier (local) is that of the land areas and approximate. Confirm it."));
    }

    @Test
    void warnsOfAnIntertidalHabitatThatReplacesAnother() {
        var catalogue = aCatalogue()
                .marine("Intertidal sediment")
                .with(bank("B1").local().selling("S1", COARSE_SEDIMENT, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B1/S1");

        assertThat(quote.allocations().getFirst().warnings()).contains(WarningCode.MARINE_PLAN_AREA_NOT_MODELLED);
    }

    @Test
    void asksToCheckAVeryShortBorder() {
        Site near = theSite();
        Site site = new Site(
                near.lpa(),
                near.nca(),
                near.lnrs(),
                near.waterbody(),
                near.operationalCatchment(),
                near.lpaNeighbours(),
                near.ncaNeighbours(),
                near.lnrsNeighbours(),
                List.of(new ShortBorder(AreaKind.LPA, AreaName.of("Maidstone"), 240)),
                Set.of());
        var catalogue = aCatalogue().with(bank("B1").adjacent().selling("S1", CEREALS, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1").at(site)), "0:B1/S1");

        assertThat(quote.allocations().getFirst().warnings()).containsExactly(WarningCode.CHECK_BORDER);
        assertThat(quote.allocations().getFirst().tier().basis()).isEqualTo(TierBasis.AXES);
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.CHECK_BORDER,
                        "Line 1 (Cropland - Cereal crops), bank B1 (Bank B1)",
                        "The tier (adjacent) rests on a very short border (neighbouring LPA: Maidstone; the border is"
                                + " about 240 m long), drawn from simplified maps; check that the areas touch."));
    }

    @Test
    void saysNothingOfACatchmentThatIsKnown() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .byWater("Great Stour at Ashford", "Stour Upper")
                        .selling("S1", DITCHES, "5", "100"));

        assertThat(quoteOf(marketOf(catalogue, aDemand().of(DITCHES, "1")), "0:B1/S1")
                        .warnings())
                .isEmpty();
    }

    @Test
    void asksForAReviewOfABespokeLine() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(LOWLAND_MEADOWS, "1")), "0:B1/S1");

        assertThat(quote.allocations().getFirst().warnings()).containsExactly(WarningCode.BESPOKE_REVIEW);
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.BESPOKE_REVIEW,
                        "Line 1 (Grassland - Lowland meadows)",
                        "A habitat of Very High distinctiveness needs bespoke compensation agreed with the planning"
                                + " authority; have it reviewed before relying on this quote."));
    }

    @Test
    void asksForAReviewOfABespokeLineWithoutAPlan() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "100"));

        Quote quote =
                writer(marketOf(catalogue, aDemand().of(LOWLAND_MEADOWS, "1"))).undecided(StopCause.CANCELLED);

        assertThat(quote.warnings()).extracting(QuoteWarning::code).containsExactly(WarningCode.BESPOKE_REVIEW);
    }

    @Test
    void namesTheHabitatThatPricesAnother() {
        var catalogue =
                aCatalogue().with(bank("B1").local().holding("S1", CEREALS, "5").priced(MODIFIED_GRASSLAND, "150"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B1/S1");

        assertThat(quote.allocations().getFirst().warnings()).containsExactly(WarningCode.PROXY_PRICE);
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.PROXY_PRICE,
                        "Line 1 (Cropland - Cereal crops), bank B1 (Bank B1)",
                        "The bank lists no price for Cropland - Cereal crops at this tier and size; that of Grassland -"
                                + " Modified grassland was used. Confirm it with the bank."));
    }

    @Test
    void namesACompanionThatIsNotLegalAloneAndTheTestThatFails() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .far()
                        .selling("S1", CHALK_GRASSLAND, "5", "100")
                        .selling("S2", CEREALS, "5", "10"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(CHALK_GRASSLAND, "1").knob("companions", "scoring")), "0:B1/S1+B1/S2");

        assertThat(quote.allocations().getFirst().warnings()).containsExactly(WarningCode.COMPANION_NOT_LEGAL_ALONE);
        assertThat(quote.warnings())
                .containsExactly(
                        new QuoteWarning(
                                WarningCode.COMPANION_NOT_LEGAL_ALONE,
                                "Line 1 (Grassland - Upland calcareous grassland), bank B1 (Bank B1)",
                                "The companion (Cropland - Cereal crops) may not replace this habitat by itself; the"
                                        + " metric may count its share as unmet."),
                        new QuoteWarning(
                                WarningCode.METRIC_TEST_FAILED,
                                "quote",
                                "This purchase fails the statutory metric's own trading rules (area High); an"
                                        + " authority may refuse it."));
    }

    @Test
    void passesOnWhatTheCataloguesOwnRulesGave() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", NEUTRAL_GRASSLAND, "5", "100")
                        .selling("S2", CEREALS, "5", "10")
                        .selling("S3", MIXED_SCRUB, "5", "10"))
                .listing(NEUTRAL_GRASSLAND, CEREALS)
                .listing(MIXED_SCRUB, MIXED_SCRUB)
                .listing(MIXED_SCRUB, CEREALS);
        var demand = aDemand().of(NEUTRAL_GRASSLAND, "1").of(MIXED_SCRUB, "1");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1", "1:B1/S3");

        assertThat(quote.warnings())
                .extracting(warning -> warning.code() + " " + warning.subject())
                .containsExactly(
                        "RULE_NOT_STATUTORY Line 1 (" + NEUTRAL_GRASSLAND + ")",
                        "RULE_SET_ASIDE Line 1 (" + NEUTRAL_GRASSLAND + ")",
                        "RULE_NOT_STATUTORY Line 2 (" + MIXED_SCRUB + ")");
    }

    @Test
    void namesPaddingThatIsCharged() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "0.004")), "0:B1/S1");

        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.PADDED,
                        "Line 1 (Cropland - Cereal crops), bank B1 (Bank B1)",
                        "0.006 units added to reach the least delivery of 0.01 units; they are charged for."));
    }

    @ParameterizedTest
    @CsvSource({
        "TIME_LIMIT, The time limit came",
        "NODE_LIMIT, The search limit came",
        "CANCELLED, The search was cancelled"
    })
    void saysHowFarAPlanIsNotProven(StopCause cause, String stopped) {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "2000"));
        var market = marketOf(catalogue, aDemand().of(CEREALS, "1"));
        var plan = planOf(market, "0:B1/S1");

        Quote quote = writer(market)
                .write(new FoundPlan.Unproven(Fraction.of(199_000), cause, plan.chosen(), plan.settled()));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Feasible(cause, Fraction.of(199_000), Fraction.of(1, 200)));
        assertThat(requireNonNull(quote.objective()).leastCost()).isEqualTo(Fraction.of(200_000));
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.NOT_PROVEN,
                        "quote",
                        stopped + " before this plan was proven cheapest: no plan costs less than £1,990.00, which is"
                                + " 0.5 % below this one."));
    }

    @Test
    void claimsNoGapBelowABoundThatRoundingLifted() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "2000"));
        var market = marketOf(catalogue, aDemand().of(CEREALS, "1").discount("percentage", "100"));
        var free = planOf(market, "0:B1/S1");

        Quote quote = writer(market)
                .write(new FoundPlan.Unproven(Fraction.ZERO, StopCause.TIME_LIMIT, free.chosen(), free.settled()));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Feasible(StopCause.TIME_LIMIT, Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void namesStockThatAPhysicalDrawWouldExceed() {
        var catalogue = aCatalogue()
                .with(bank("B1").far().selling("S1", CEREALS, "1.5", "100").selling("S2", CEREALS, "2", "100"));
        var demand = aDemand().of(CEREALS, "1").of(CEREALS, "0.9").knob("draw", "nominal");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1", "1:B1/S2");

        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.STOCK_OVERDRAWN_PHYSICALLY,
                        "stock B1/S1",
                        "With the spatial multiplier this stock would have to give 2 units; it holds 1.5 units."));
    }

    @Test
    void codesAreKebabCase() {
        assertThat(WarningCode.STOCK_OVERDRAWN_PHYSICALLY.code()).isEqualTo("stock-overdrawn-physically");
        assertThat(CandidateVerdict.BANK_NOT_USED.code()).isEqualTo("bank-not-used");
        assertThat(AllocationType.PAIRED.code()).isEqualTo("paired");
        assertThat(new Outcome.Infeasible().code()).isEqualTo("infeasible");
    }
}

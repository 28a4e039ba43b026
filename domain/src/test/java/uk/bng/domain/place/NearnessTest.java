package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.policy.WatercourseTiers;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

class NearnessTest {
    private static final Site WINCHESTER =
            site("Winchester", "South Downs", "Hampshire", List.of("Test Valley", "Eastleigh"));

    @DisplayName("LOC-02")
    @ParameterizedTest
    @EnumSource(Preset.class)
    void takesTheBetterAxis(Preset preset) {
        Nearness nearness =
                Nearness.of(WINCHESTER, SpatialRule.LPA_NCA, preset.policy().watercourse());

        assertThat(tiers(
                        nearness,
                        BankPlace.of("Winchester", "Anything", ""),
                        BankPlace.of("Elsewhere", "South Downs", ""),
                        BankPlace.of("Test Valley", "Nowhere", ""),
                        BankPlace.of("Nowhere", "Hampshire Downs", ""),
                        BankPlace.of("Barnsley", "Nottinghamshire", ""),
                        BankPlace.of("", "", ""),
                        BankPlace.of("Test Valley", "South Downs", ""),
                        BankPlace.of("winchester city council", "x", ""),
                        BankPlace.of("", "Hampshire Downs", "")))
                .containsExactly(
                        Tier.LOCAL,
                        Tier.LOCAL,
                        Tier.ADJACENT,
                        Tier.ADJACENT,
                        Tier.FAR,
                        Tier.FAR,
                        Tier.LOCAL,
                        Tier.LOCAL,
                        Tier.ADJACENT);
    }

    @DisplayName("LOC-03")
    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyBankIsFarFromAnUnknownSite(Preset preset) {
        Nearness nearness =
                Nearness.of(Site.UNKNOWN, SpatialRule.LPA_NCA, preset.policy().watercourse());

        assertThat(tiers(nearness, BankPlace.UNKNOWN, BankPlace.of("Winchester", "South Downs", "")))
                .containsExactly(Tier.FAR, Tier.FAR);
    }

    @DisplayName("SRM-01")
    @ParameterizedTest
    @CsvSource({
        "Test, Upper Test, Test, Upper Test, LOCAL, CATCHMENT",
        "Test, Upper Test, Anton, Upper Test, ADJACENT, CATCHMENT",
        "Test, Upper Test, Aire, Leeds, FAR, CATCHMENT",
        "'', '', Test, Upper Test, FAR, APPROXIMATE",
        "Test, Upper Test, '', '', FAR, APPROXIMATE",
        "Test, '', Test, '', LOCAL, CATCHMENT",
        "'', Upper Test, Anton, Upper Test, ADJACENT, CATCHMENT",
        "Test, '', Anton, Upper Test, FAR, APPROXIMATE"
    })
    void placesWatercoursesByCatchment(
            String siteWater,
            String siteCatchment,
            String bankWater,
            String bankCatchment,
            Tier tier,
            TierBasis basis) {
        Site site = watered(Site.UNKNOWN, siteWater, siteCatchment);
        BankPlace bank = watered("", bankWater, bankCatchment);

        for (Preset preset : List.of(Preset.HOUSE, Preset.STRICT)) {
            TierReading reading = Nearness.of(
                            site, SpatialRule.LPA_NCA, preset.policy().watercourse())
                    .read(bank, Ledger.WATERCOURSE);
            assertThat(reading.tier()).isEqualTo(tier);
            assertThat(reading.basis()).isEqualTo(basis);
        }
        TierReading reference = Nearness.of(
                        site, SpatialRule.LPA_NCA, Preset.REFERENCE.policy().watercourse())
                .read(bank, Ledger.WATERCOURSE);
        assertThat(reference.tier()).isEqualTo(Tier.FAR);
        assertThat(reference.basis()).isEqualTo(TierBasis.APPROXIMATE);
    }

    @DisplayName("SRM-02")
    @Test
    void eachTierHasItsMultiplierAndPairShare() {
        assertThat(Stream.of(Tier.values()).map(Tier::multiplier))
                .containsExactly(Fraction.ONE, Fraction.of(4, 3), Fraction.of(2));
        assertThat(Tier.LOCAL.mainShare()).isEmpty();
        assertThat(Tier.ADJACENT.mainShare()).contains(Fraction.of(3, 4));
        assertThat(Tier.FAR.mainShare()).contains(Fraction.of(1, 2));
    }

    @Test
    void namesTheAxisThatDecided() {
        Nearness nearness = Nearness.of(WINCHESTER, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(reason(nearness, "winchester city council", "South Downs", ""))
                .isEqualTo("same LPA: Winchester");
        assertThat(reason(nearness, "Test Valley", "south downs", "")).isEqualTo("same NCA: South Downs");
        assertThat(reason(nearness, "test valley borough", "", "")).isEqualTo("neighbouring LPA: Test Valley");
        assertThat(reason(nearness, "Nowhere", "Hampshire Downs", "")).isEqualTo("neighbouring NCA: Hampshire Downs");
        assertThat(reason(nearness, "Nowhere", "", "Hampshire"))
                .isEqualTo("neither the LPA nor the NCA is shared or neighbouring");
        assertThat(reason(nearness, "", "Nowhere", ""))
                .isEqualTo("neither the LPA nor the NCA is shared or neighbouring");
        assertThat(reason(nearness, "", "", "Hampshire")).isEqualTo("the bank's LPA and NCA are not known");
        assertThat(reason(
                        Nearness.of(Site.UNKNOWN, SpatialRule.LPA_LNRS, WatercourseTiers.AREAS),
                        "Winchester",
                        "",
                        "Hampshire"))
                .isEqualTo("the site's LPA and LNRS are not known");
    }

    @Test
    void placesByStrategyAreaUnderTheOtherRule() {
        Nearness nearness = Nearness.of(WINCHESTER, SpatialRule.LPA_LNRS, WatercourseTiers.CATCHMENTS);

        assertThat(reason(nearness, "Nowhere", "South Downs", "Hampshire")).isEqualTo("same LNRS: Hampshire");
        assertThat(reason(nearness, "Nowhere", "South Downs", "Surrey")).isEqualTo("neighbouring LNRS: Surrey");
        assertThat(nearness.read(BankPlace.of("Nowhere", "South Downs", "Kent"), Ledger.AREA))
                .isEqualTo(new TierReading(
                        Tier.FAR,
                        TierBasis.AXES,
                        "neither the LPA nor the LNRS is shared or neighbouring",
                        "Neither the authorities (Winchester, Nowhere) nor the strategy areas (Hampshire, Kent) are the"
                                + " same or neighbours"));
    }

    @Test
    void namesTheCatchmentThatDecided() {
        Nearness nearness = Nearness.of(
                watered(WINCHESTER, "Test", "Upper Test"), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(waterReason(nearness, watered("", "test", ""))).isEqualTo("same water body: Test");
        assertThat(waterReason(nearness, watered("", "Anton", "Upper Test")))
                .isEqualTo("same operational catchment: Upper Test");
        assertThat(waterReason(nearness, watered("", "", "Leeds")))
                .isEqualTo("different operational catchments: Upper Test and Leeds");
        assertThat(waterReason(nearness, watered("", "Anton", "")))
                .isEqualTo("different water bodies: Test and Anton; the catchment is not known");
        assertThat(waterReason(nearness, watered("Winchester", "", "")))
                .isEqualTo("same LPA: Winchester; the catchment is not known");
    }

    @Test
    void leavesCatchmentsAsideWhereThePolicySaysSo() {
        Nearness nearness =
                Nearness.of(watered(WINCHESTER, "Test", "Upper Test"), SpatialRule.LPA_NCA, WatercourseTiers.AREAS);

        assertThat(nearness.read(watered("Eastleigh", "Test", "Upper Test"), Ledger.WATERCOURSE))
                .isEqualTo(new TierReading(
                        Tier.ADJACENT,
                        TierBasis.APPROXIMATE,
                        "neighbouring LPA: Eastleigh; catchments are not compared",
                        "Winchester and Eastleigh are neighbouring authorities",
                        Set.of(TierDoubt.CATCHMENT)));
    }

    @Test
    void placesOtherLedgersByTheAxesWhateverTheCatchment() {
        Nearness nearness = Nearness.of(
                watered(WINCHESTER, "Test", "Upper Test"), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(nearness.read(watered("Eastleigh", "Test", "Upper Test"), Ledger.AREA)
                        .tier())
                .isEqualTo(Tier.ADJACENT);
        assertThat(nearness.read(watered("Eastleigh", "Test", "Upper Test"), Ledger.HEDGEROW)
                        .basis())
                .isEqualTo(TierBasis.AXES);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Winchester, South Downs, LOCAL, AXES",
        "LPA NCA, '', Winchester, South Downs, LOCAL, APPROXIMATE",
        "NCA, '', Winchester, Elsewhere, LOCAL, AXES",
        "LPA, '', Elsewhere, South Downs, LOCAL, AXES",
        "LPA, '', Winchester, Elsewhere, LOCAL, APPROXIMATE",
        "NCA, '', Eastleigh, Elsewhere, ADJACENT, APPROXIMATE",
        "LPA, '', Elsewhere, Elsewhere, FAR, APPROXIMATE",
        "LNRS, '', Eastleigh, Elsewhere, ADJACENT, AXES",
        "'', NCA, Winchester, South Downs, LOCAL, AXES",
        "'', LPA, Winchester, Elsewhere, LOCAL, APPROXIMATE",
        "'', NCA, Eastleigh, Elsewhere, ADJACENT, APPROXIMATE"
    })
    void aTierIsApproximateWhereAnotherAreaCouldChangeIt(
            String siteGuesses, String bankGuesses, String lpa, String nca, Tier tier, TierBasis basis) {
        Site site = guessed(WINCHESTER, kinds(siteGuesses));
        BankPlace bank = guessed(BankPlace.of(lpa, nca, ""), kinds(bankGuesses));

        TierReading reading = Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS)
                .read(bank, Ledger.AREA);

        assertThat(reading.tier()).isEqualTo(tier);
        assertThat(reading.basis()).isEqualTo(basis);
        assertThat(reading.doubts().contains(TierDoubt.PLACE)).isEqualTo(basis == TierBasis.APPROXIMATE);
        assertThat(reading.reason().endsWith("; placed approximately")).isEqualTo(basis == TierBasis.APPROXIMATE);
    }

    @Test
    void aGuessedStrategyAreaCountsUnderItsOwnRule() {
        Site site = guessed(WINCHESTER, Set.of(AreaKind.LNRS));
        Nearness nearness = Nearness.of(site, SpatialRule.LPA_LNRS, WatercourseTiers.CATCHMENTS);

        assertThat(nearness.read(BankPlace.of("", "", "Hampshire"), Ledger.AREA).basis())
                .isEqualTo(TierBasis.APPROXIMATE);
        assertThat(nearness.read(BankPlace.of("Winchester", "", "Hampshire"), Ledger.AREA)
                        .basis())
                .isEqualTo(TierBasis.AXES);
    }

    @Test
    void aKnownCatchmentIsCertainWhateverThePlace() {
        Site site = guessed(watered(WINCHESTER, "Test", "Upper Test"), Set.of(AreaKind.LPA, AreaKind.NCA));
        Nearness nearness = Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(nearness.read(watered("", "Test", ""), Ledger.WATERCOURSE).doubts())
                .isEmpty();
        assertThat(nearness.read(watered("Eastleigh", "", ""), Ledger.WATERCOURSE)
                        .doubts())
                .containsExactlyInAnyOrder(TierDoubt.CATCHMENT, TierDoubt.PLACE);
    }

    @Test
    void knowsTheTierUnderTheOtherRuleWhereTheSiteDoes() {
        BankPlace bank = BankPlace.of("Nowhere", "South Downs", "Surrey");
        Nearness nearness = Nearness.of(WINCHESTER, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);
        Nearness withoutLnrs = Nearness.of(
                site("Winchester", "South Downs", "", List.of()), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(nearness.underOtherRule(bank, Ledger.AREA)).contains(Tier.ADJACENT);
        assertThat(Nearness.of(WINCHESTER, SpatialRule.LPA_LNRS, WatercourseTiers.CATCHMENTS)
                        .underOtherRule(bank, Ledger.AREA))
                .contains(Tier.LOCAL);
        assertThat(withoutLnrs.underOtherRule(bank, Ledger.AREA)).isEmpty();
        assertThat(Nearness.of(watered(Site.UNKNOWN, "Test", ""), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS)
                        .underOtherRule(watered("", "Test", ""), Ledger.WATERCOURSE))
                .contains(Tier.LOCAL);
    }

    @Test
    void blankNeighboursMatchNoBank() {
        Site site = site("Winchester", "", "", List.of("", "City"));

        assertThat(Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.AREAS)
                        .read(BankPlace.UNKNOWN, Ledger.AREA)
                        .tier())
                .isEqualTo(Tier.FAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Winchester, X | The site and the bank lie in one authority, Winchester",
                "X, south downs | The site and the bank lie in one character area, South Downs",
                "test valley borough, X | Winchester and Test Valley are neighbouring authorities",
                "X, Hampshire Downs | South Downs and Hampshire Downs are neighbouring character areas",
                "X, Y | Neither the authorities (Winchester, X) nor the character areas (South Downs, Y) are the same or"
                        + " neighbours",
                "X, | Of the kinds of area only one can be compared, and the authorities (Winchester, X) are neither"
                        + " the same nor neighbours",
                ", Y | Of the kinds of area only one can be compared, and the character areas (South Downs, Y) are"
                        + " neither the same nor neighbours",
                ", | The bank's authority and character area are not known"
            })
    void accountsForATierByTheAreasOfBothSides(String bank, String account) {
        String[] areas = bank.split(", ?", -1);
        TierReading reading = Nearness.of(WINCHESTER, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS)
                .read(BankPlace.of(areas[0], areas[1], ""), Ledger.AREA);

        assertThat(reading.account()).isEqualTo(account);
    }

    @Test
    void accountsForWhatCannotBeCompared() {
        Nearness byAuthorityAlone =
                Nearness.of(site("Winchester", "", "", List.of()), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);
        Nearness unknown = Nearness.of(Site.UNKNOWN, SpatialRule.LPA_LNRS, WatercourseTiers.CATCHMENTS);
        Nearness watered = Nearness.of(
                watered(WINCHESTER, "Test", "Upper Test"), SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(account(byAuthorityAlone, BankPlace.of("", "South Downs", ""), Ledger.AREA))
                .isEqualTo("The site and the bank have no kind of area that could be compared");
        assertThat(account(unknown, BankPlace.of("Winchester", "", ""), Ledger.AREA))
                .isEqualTo("The site's authority and strategy area are not known");
        assertThat(account(watered, watered("", "Test", ""), Ledger.WATERCOURSE))
                .isEqualTo("The site and the bank lie in one water body, Test");
        assertThat(account(watered, watered("", "", "Upper Test"), Ledger.WATERCOURSE))
                .isEqualTo("The site and the bank lie in one operational catchment, Upper Test");
        assertThat(account(watered, watered("", "", "Leeds"), Ledger.WATERCOURSE))
                .isEqualTo("The site and the bank lie in different operational catchments, Upper Test and Leeds");
        assertThat(account(watered, watered("", "Anton", ""), Ledger.WATERCOURSE))
                .isEqualTo("The site and the bank lie in different water bodies, Test and Anton");
    }

    @Test
    void doubtsATierThatRestsOnAVeryShortBorder() {
        Site site = shortly(
                WINCHESTER,
                new ShortBorder(AreaKind.LPA, AreaName.of("Test Valley"), 240),
                new ShortBorder(AreaKind.NCA, AreaName.of("Eastleigh"), 350));
        Nearness nearness = Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        TierReading doubtful = nearness.read(BankPlace.of("Test Valley", "", ""), Ledger.AREA);

        assertThat(doubtful.tier()).isEqualTo(Tier.ADJACENT);
        assertThat(doubtful.basis()).isEqualTo(TierBasis.AXES);
        assertThat(doubtful.reason()).isEqualTo("neighbouring LPA: Test Valley; the border is about 240 m long");
        assertThat(doubtful.doubts()).containsExactly(TierDoubt.BORDER);
        assertThat(nearness.read(BankPlace.of("Eastleigh", "", ""), Ledger.AREA).doubts())
                .as("a border of another kind of area")
                .isEmpty();
        assertThat(nearness.read(BankPlace.of("Winchester", "", ""), Ledger.AREA)
                        .doubts())
                .as("no border is needed")
                .isEmpty();
    }

    @Test
    void letsALongBorderDecideBeforeAVeryShortOne() {
        BankPlace bank = BankPlace.of("Test Valley", "Hampshire Downs", "");
        ShortBorder shortLpa = new ShortBorder(AreaKind.LPA, AreaName.of("Test Valley"), 240);
        ShortBorder shortNca = new ShortBorder(AreaKind.NCA, AreaName.of("Hampshire Downs"), 240);

        TierReading byNca = read(shortly(WINCHESTER, shortLpa), bank);
        TierReading byLpa = read(shortly(WINCHESTER, shortNca), bank);
        TierReading byEither = read(shortly(WINCHESTER, shortLpa, shortNca), bank);

        assertThat(byNca.reason()).isEqualTo("neighbouring NCA: Hampshire Downs");
        assertThat(byNca.doubts()).isEmpty();
        assertThat(byLpa.reason()).isEqualTo("neighbouring LPA: Test Valley");
        assertThat(byLpa.doubts()).isEmpty();
        assertThat(byEither.reason()).startsWith("neighbouring LPA: Test Valley; ");
        assertThat(byEither.doubts()).containsExactly(TierDoubt.BORDER);
    }

    @Test
    void aTierOfAnIntertidalHabitatIsApproximate() {
        TierReading reading =
                read(WINCHESTER, BankPlace.of("Winchester", "", "")).atSea();

        assertThat(reading.tier()).isEqualTo(Tier.LOCAL);
        assertThat(reading.basis()).isEqualTo(TierBasis.APPROXIMATE);
        assertThat(reading.reason()).isEqualTo("same LPA: Winchester; marine plan areas are not compared");
        assertThat(reading.doubts()).containsExactly(TierDoubt.MARINE);
    }

    private static TierReading read(Site site, BankPlace bank) {
        return Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS)
                .read(bank, Ledger.AREA);
    }

    private static Site shortly(Site site, ShortBorder... borders) {
        return new Site(
                site.lpa(),
                site.nca(),
                site.lnrs(),
                site.waterbody(),
                site.operationalCatchment(),
                site.lpaNeighbours(),
                site.ncaNeighbours(),
                site.lnrsNeighbours(),
                List.of(borders),
                site.approximate());
    }

    private static String account(Nearness nearness, BankPlace bank, Ledger ledger) {
        return nearness.read(bank, ledger).account();
    }

    private static Set<AreaKind> kinds(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(AreaKind::valueOf)
                .collect(Collectors.toSet());
    }

    private static Site guessed(Site site, Set<AreaKind> approximate) {
        return new Site(
                site.lpa(),
                site.nca(),
                site.lnrs(),
                site.waterbody(),
                site.operationalCatchment(),
                site.lpaNeighbours(),
                site.ncaNeighbours(),
                site.lnrsNeighbours(),
                site.shortBorders(),
                approximate);
    }

    private static BankPlace guessed(BankPlace place, Set<AreaKind> approximate) {
        return new BankPlace(
                place.lpa(),
                place.nca(),
                place.lnrs(),
                place.waterbody(),
                place.operationalCatchment(),
                "",
                "",
                null,
                null,
                approximate);
    }

    private static Site site(String lpa, String nca, String lnrs, List<String> lpaNeighbours) {
        return new Site(
                AreaName.of(lpa),
                AreaName.of(nca),
                AreaName.of(lnrs),
                AreaName.BLANK,
                AreaName.BLANK,
                lpaNeighbours.stream().map(AreaName::of).toList(),
                List.of(AreaName.of("Hampshire Downs")),
                List.of(AreaName.of("Surrey")));
    }

    private static Site watered(Site site, String water, String catchment) {
        return new Site(
                site.lpa(),
                site.nca(),
                site.lnrs(),
                AreaName.of(water),
                AreaName.of(catchment),
                site.lpaNeighbours(),
                site.ncaNeighbours(),
                site.lnrsNeighbours());
    }

    private static BankPlace watered(String lpa, String water, String catchment) {
        return new BankPlace(
                AreaName.of(lpa),
                AreaName.BLANK,
                AreaName.BLANK,
                AreaName.of(water),
                AreaName.of(catchment),
                "",
                "",
                null,
                null);
    }

    private static List<Tier> tiers(Nearness nearness, BankPlace... banks) {
        return Stream.of(banks)
                .map(bank -> nearness.read(bank, Ledger.AREA).tier())
                .toList();
    }

    private static String reason(Nearness nearness, String lpa, String nca, String lnrs) {
        return nearness.read(BankPlace.of(lpa, nca, lnrs), Ledger.AREA).reason();
    }

    private static String waterReason(Nearness nearness, BankPlace bank) {
        return nearness.read(bank, Ledger.WATERCOURSE).reason();
    }
}

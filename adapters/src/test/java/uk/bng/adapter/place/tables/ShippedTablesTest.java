package uk.bng.adapter.place.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.Lpa;
import uk.bng.domain.place.Nca;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierDoubt;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.place.Waterbody;
import uk.bng.domain.policy.WatercourseTiers;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.StatutoryFacts;

/** What the shipped tables answer: the acceptance lines of the location specification that need no postcode. */
class ShippedTablesTest {
    private static final Geography GEOGRAPHY = FactTables.shipped().geography();

    @Test
    void holdsEveryAreaOfEngland() {
        assertThat(GEOGRAPHY.lpas()).hasSize(309);
        assertThat(GEOGRAPHY.ncas()).hasSize(159);
        assertThat(GEOGRAPHY.strategies()).hasSize(48);
        assertThat(GEOGRAPHY.attribution())
                .startsWith("Source: Office for National Statistics")
                .contains("Crown");
    }

    @Test
    void knowsTheNeighboursOfAshford() {
        assertThat(GEOGRAPHY.neighbours(lpa("Ashford")))
                .extracting(lpa -> lpa.name().label())
                .containsExactlyInAnyOrder(
                        "Canterbury", "Folkestone and Hythe", "Maidstone", "Rother", "Swale", "Tunbridge Wells");
    }

    @ParameterizedTest
    @CsvSource({
        "Gosport, Portsmouth, true",
        "Lambeth, Westminster, true",
        "Winchester, South Downs National Park, true",
        "Southwark, Westminster, false",
        "Great Yarmouth, North Norfolk, false",
        "Ashford, Dover, false"
    })
    void knowsWhichAuthoritiesTouch(String one, String other, boolean touch) {
        assertThat(GEOGRAPHY.neighbours(lpa(one)).contains(lpa(other))).isEqualTo(touch);
        assertThat(GEOGRAPHY.neighbours(lpa(other)).contains(lpa(one))).isEqualTo(touch);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 121, true",
        "120, 119, true",
        "112, 115, true",
        "46, 76, true",
        "120, 122, false",
        "120, 113, false",
        "46, 84, false",
        "127, 131, false"
    })
    void knowsWhichCharacterAreasTouch(String one, String other, boolean touch) {
        assertThat(GEOGRAPHY.neighbours(nca(one)).contains(nca(other))).isEqualTo(touch);
        assertThat(GEOGRAPHY.neighbours(nca(other)).contains(nca(one))).isEqualTo(touch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "King0s Lynn and West Norfolk LPA|E60000179",
                "Kings Lynn & West Norfolk|E60000179",
                "City of Bristol|E60000290",
                "Bristol|E60000290",
                "Herefordshire|E60000113",
                "Broads Authority|E60000326",
                "Saint Helens|E60000050",
                "South Downs|E60000325",
                "Hull|E60000053",
                "Durham County Council|E60000001",
                "Peak District|E60000324",
                "City of London|E60000189",
                "BCP Council|E60000289",
                "LLDC|E60000329",
                "OPDC|E60000330",
                "Northumberland|E60000005",
                "Northumberland National Park Authority|E60000323"
            })
    void resolvesWhatPeopleWrite(String text, String code) {
        assertThat(lpa(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"London", "Kent"})
    void doesNotGuessAWiderPlace(String text) {
        assertThat(GEOGRAPHY.lpa(text)).isInstanceOf(AreaAnswer.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' OR 1=1", "../../", "\uD83E\uDD94", "", "E60000999"})
    void knowsNoSuchAuthority(String text) {
        assertThat(GEOGRAPHY.lpa(text)).isEqualTo(new AreaAnswer.Unknown<Lpa>(text, List.of()));
    }

    @Test
    void correctsTheNameOfPortland() {
        assertThat(nca("Isle of Porland").name().label()).isEqualTo("Isle of Portland");
    }

    @Test
    void everyNameAndCodeResolvesToItsOwnRow() {
        assertThat(GEOGRAPHY.lpas()).allSatisfy(lpa -> {
            assertThat(lpa(lpa.name().label())).isEqualTo(lpa);
            assertThat(lpa(lpa.code())).isEqualTo(lpa);
        });
        assertThat(GEOGRAPHY.ncas()).allSatisfy(nca -> {
            assertThat(nca(nca.name().label())).isEqualTo(nca);
            assertThat(nca(nca.code())).isEqualTo(nca);
        });
    }

    @Test
    void namesTheCharacterAreasOfAshfordLargestFirst() {
        SiteAnswer.Located located = located(AreasGiven.of("Ashford", "", ""));

        assertThat(located.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(located.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(LocationWarning.Code.NCA_MISSING);
            assertThat(warning.areas())
                    .containsExactly(
                            "Low Weald",
                            "Wealden Greensand",
                            "North Downs",
                            "Romney Marshes",
                            "High Weald",
                            "North Kent Plain");
        });
    }

    @Test
    void fillsTheStrategyAreaOfAllButTheStraddlers() {
        assertThat(GEOGRAPHY.lpas())
                .filteredOn(lpa ->
                        located(AreasGiven.of(lpa.code(), "", "")).site().lnrs().isKnown())
                .hasSize(302);
    }

    /** Site and bank by authority, character area and strategy area: what the outcodes of lines 14 to 20 hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ashford|Wealden Greensand|Kent and Medway|Ashford|Wealden Greensand|Kent and Medway|LOCAL|LOCAL",
                "Ashford|Wealden Greensand|Kent and Medway|Ashford|High Weald|Kent and Medway|LOCAL|LOCAL",
                "Ashford|Wealden Greensand|Kent and Medway|Canterbury|North Kent Plain|Kent and Medway|ADJACENT|LOCAL",
                "Ashford|Wealden Greensand|Kent and Medway|Reigate and Banstead|Wealden Greensand|Surrey|LOCAL|ADJACENT",
                "Ashford|Wealden Greensand|Kent and Medway|Guildford|Thames Basin Lowlands|Surrey|FAR|ADJACENT",
                "King's Lynn and West Norfolk|The Fens|Norfolk|Great Yarmouth|The Broads|Norfolk|FAR|LOCAL",
                "King's Lynn and West Norfolk|The Fens|Norfolk|Fenland|The Fens|26|LOCAL|ADJACENT",
                "Bristol|118|West of England|Cotswold|Cotswolds|Gloucestershire|ADJACENT|ADJACENT",
                "Isle of Wight|127|Isle of Wight|New Forest National Park|131|Hampshire|FAR|FAR",
                "Newcastle upon Tyne|14|01|Ashford|Wealden Greensand|Kent and Medway|FAR|FAR"
            })
    void placesSampleBanks(
            String lpa,
            String nca,
            String lnrs,
            String bankLpa,
            String bankNca,
            String bankLnrs,
            Tier byNca,
            Tier byLnrs) {
        Site site = located(AreasGiven.of(lpa, nca, lnrs)).site();
        Site bank = located(AreasGiven.of(bankLpa, bankNca, bankLnrs)).site();
        BankPlace place =
                BankPlace.of(bank.lpa().label(), bank.nca().label(), bank.lnrs().label());
        Nearness nearness = Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS);

        assertThat(nearness.read(place, Ledger.AREA).tier()).isEqualTo(byNca);
        assertThat(nearness.underOtherRule(place, Ledger.AREA)).contains(byLnrs);
        assertThat(Nearness.of(site, SpatialRule.LPA_LNRS, WatercourseTiers.CATCHMENTS)
                        .read(place, Ledger.AREA)
                        .tier())
                .isEqualTo(byLnrs);
    }

    @ParameterizedTest
    @CsvSource({
        "Peterborough, '', Rutland, '', 240",
        "Rutland, '', Peterborough, '', 240",
        "South Kesteven, '', North Northamptonshire, '', 350",
        "'', Morecambe Bay Limestones, '', Yorkshire Dales, 240",
        "Ashford, '', Canterbury, '', 0"
    })
    void asksToCheckTheThreeBordersThatAreVeryShort(
            String lpa, String nca, String bankLpa, String bankNca, long metres) {
        Site site = located(AreasGiven.of(lpa, nca, "")).site();
        TierReading reading = Nearness.of(site, SpatialRule.LPA_NCA, WatercourseTiers.CATCHMENTS)
                .read(BankPlace.of(bankLpa, bankNca, ""), Ledger.AREA);

        assertThat(reading.tier()).isEqualTo(Tier.ADJACENT);
        assertThat(reading.doubts().contains(TierDoubt.BORDER)).isEqualTo(metres > 0);
        assertThat(reading.reason().endsWith("the border is about %d m long".formatted(metres)))
                .isEqualTo(metres > 0);
    }

    @Test
    void knowsWhichHabitatsMarinePlanAreasShouldPlace() {
        assertThat(FactTables.shipped().statutoryFacts().habitats())
                .filteredOn(habitat -> GEOGRAPHY.marineGroups().include(BroadGroup.of(habitat.broadHabitat())))
                .hasSize(31)
                .allSatisfy(habitat -> assertThat(habitat.broadHabitat())
                        .isIn(
                                "Coastal lagoons",
                                "Coastal saltmarsh",
                                "Intertidal hard structures",
                                "Intertidal sediment",
                                "Rocky shore"));
    }

    @ParameterizedTest
    @CsvSource({"GB107040019640, LOCAL", "GB107040019741, ADJACENT", "GB107040019742, FAR"})
    void placesWaterBodiesByTheirCatchment(String water, Tier tier) {
        Site site = located(new AreasGiven("", "", "", "GB107040019640", "")).site();
        Site bank = located(new AreasGiven("", "", "", water, "")).site();
        BankPlace place = new BankPlace(
                bank.lpa(), bank.nca(), bank.lnrs(), bank.waterbody(), bank.operationalCatchment(), "", "", null, null);

        for (SpatialRule rule : SpatialRule.values()) {
            assertThat(Nearness.of(site, rule, WatercourseTiers.CATCHMENTS)
                            .read(place, Ledger.WATERCOURSE)
                            .tier())
                    .isEqualTo(tier);
        }
    }

    @Test
    void takesWaterNamesOnlyWhereTheyAreUnique() {
        assertThat(GEOGRAPHY.waterbody("New River"))
                .isEqualTo(new AreaAnswer.Ambiguous<Waterbody>(
                        "New River",
                        "the id was meant: GB105033042780 or GB806100111",
                        List.of("GB105033042780", "GB806100111")));
        assertThat(GEOGRAPHY.catchment("3501"))
                .isEqualTo(GEOGRAPHY.catchment(located(new AreasGiven("", "", "", "GB107040019640", ""))
                        .site()
                        .operationalCatchment()
                        .label()));
    }

    @Test
    void pricesStatutoryCredits() {
        StatutoryFacts facts = FactTables.shipped().statutoryFacts();

        assertThat(facts.habitats()).hasSize(150);
        assertThat(facts.creditPrice("Grassland - Other neutral grassland")).contains(new Money(84_000_00));
        assertThat(facts.creditPrice(NetGain.AREA.label())).contains(new Money(84_000_00));
        assertThat(facts.creditPrice(NetGain.HEDGEROWS.label())).contains(new Money(88_000_00));
        assertThat(facts.creditPrice(NetGain.WATERCOURSES.label())).contains(new Money(460_000_00));
        assertThat(facts.creditPrice("Grassland - Lowland meadows")).isEmpty();
    }

    private static Lpa lpa(String text) {
        assertThat(GEOGRAPHY.lpa(text)).isInstanceOf(AreaAnswer.Found.class);
        return ((AreaAnswer.Found<Lpa>) GEOGRAPHY.lpa(text)).area();
    }

    private static Nca nca(String text) {
        assertThat(GEOGRAPHY.nca(text)).isInstanceOf(AreaAnswer.Found.class);
        return ((AreaAnswer.Found<Nca>) GEOGRAPHY.nca(text)).area();
    }

    private static SiteAnswer.Located located(AreasGiven given) {
        assertThat(GEOGRAPHY.locate(given)).isInstanceOf(SiteAnswer.Located.class);
        return (SiteAnswer.Located) GEOGRAPHY.locate(given);
    }
}

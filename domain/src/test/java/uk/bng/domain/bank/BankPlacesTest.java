package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocatedBy;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.LookedUpArea;
import uk.bng.domain.place.Nation;
import uk.bng.domain.place.PlaceLookUp;
import uk.bng.domain.place.SmallEngland;
import uk.bng.domain.place.Sought;
import uk.bng.domain.place.SpatialRule;

/** How banks come by the areas that their catalogue does not state. */
class BankPlacesTest {
    private static final String HEADER =
            "bank_id,bank_name,lpa_name,nca_name,lnrs_name,waterbody,operational_catchment,postcode,address,lat,lon";
    private static final Geography GEOGRAPHY = SmallEngland.GEOGRAPHY;
    private static final BankPlaces TABLES = BankPlaces.byTables(GEOGRAPHY);

    @Test
    void fillsBlanksByThePointBeforeThePostcode() {
        BankPlace place = place(TABLES, "B1,Alpha,,,,,,TN23 1AA,,51.514,-0.145");

        assertThat(place.lpa().label()).isEqualTo("City of London");
        assertThat(place.nca().label()).isEqualTo("Low Weald");
        assertThat(place.lnrs().label()).isEqualTo("Sussex");
        assertThat(place.approximate()).containsExactlyInAnyOrder(AreaKind.LPA, AreaKind.NCA, AreaKind.LNRS);
        assertThat(place.postcode()).isEqualTo("TN23 1AA");
    }

    @Test
    void neverOverwritesWhatIsGiven() {
        BankPlace place = place(TABLES, "B1,Alpha,Maidstone,,,,,TN23 1AA,,,");

        assertThat(place.lpa().label()).isEqualTo("Maidstone");
        assertThat(place.nca().label()).isEqualTo("Wealden Greensand");
        assertThat(place.lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(place.approximate()).containsExactlyInAnyOrder(AreaKind.NCA, AreaKind.LNRS);
    }

    @Test
    void aGivenAuthorityBringsItsStrategyAreaForCertain() {
        Accepted read = read(TABLES, "B1,Alpha,Ashford,Low Weald,,,,,,,");

        assertThat(only(read).lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(only(read).approximate()).isEmpty();
        assertThat(read.filling()).isEqualTo(new BankFilling(1, 0, 0));
    }

    @Test
    void writesGivenNamesAsTheTablesDo() {
        BankPlace place = place(TABLES, "B1,Alpha,Hull,NCA 20,05,,,,,,");

        assertThat(place.lpa().label()).isEqualTo("Kingston upon Hull, City of");
        assertThat(place.nca().label()).isEqualTo("Wealden Greensand");
        assertThat(place.lnrs().label()).isEqualTo("Kent and Medway");
    }

    @Test
    void reportsANameThatIsNotInTheTablesAndLeavesIt() {
        Accepted read = read(TABLES, "B1,Alpha,Nowhere,Low Weald,,,,TN23 1AA,,,");

        assertThat(only(read).lpa().label()).isEqualTo("Nowhere");
        assertThat(only(read).lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(read.filling()).isEqualTo(new BankFilling(0, 0, 1));
        assertThat(read.issues())
                .extracting(TableIssue::row, TableIssue::column, TableIssue::code, TableIssue::reason)
                .containsExactly(tuple(
                        2,
                        "lpa_name",
                        Code.UNKNOWN_AREA,
                        "The planning authority (Nowhere) must be a code or name of the tables to have neighbours."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B1,Alpha,,,,,,CF10 1EP,,,|postcode|CF10 1EP is in Wales.",
                "B1,Alpha,,,,,,HELLO,,,|postcode|The postcode (HELLO) must be written",
                "B1,Alpha,,,,,,,,57,-2|lat|The point (57, -2) is not in England.",
                "B1,Alpha,,,,,,,ab,,|address|The address must be"
            })
    void reportsAPlaceThatIsNotFound(String row, String column, String reason) {
        Accepted read = read(TABLES, row);

        assertThat(read.issues())
                .extracting(TableIssue::column, TableIssue::code)
                .containsExactly(tuple(column, Code.PLACE_NOT_FOUND), tuple("lpa_name", Code.NO_LOCATION));
        assertThat(read.issues().getFirst().reason()).startsWith(reason);
        assertThat(read.filling()).isEqualTo(new BankFilling(0, 0, 1));
        assertThat(only(read).lpa().isKnown()).isFalse();
    }

    @Test
    void fillsWhatAGivenNameImpliesWhereThePlaceIsNotFound() {
        Accepted read = read(TABLES, "B1,Alpha,Ashford,,,,,ZZ1 1AA,,,");

        assertThat(only(read).lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(read.issues()).extracting(TableIssue::code).containsExactly(Code.PLACE_NOT_FOUND);
    }

    @Test
    void anAddressHelpsByItsPostcodeAloneWhereNoServiceIsAsked() {
        assertThat(place(TABLES, "B1,Alpha,,,,,,,The Farm TN23 1AA,,").lpa().label())
                .isEqualTo("Ashford");
        Accepted read = read(TABLES, "B1,Alpha,,,,,,,The Farm near W1,,");
        assertThat(only(read).lpa().isKnown()).isFalse();
        assertThat(read.issues()).extracting(TableIssue::code).containsExactly(Code.NO_LOCATION);
    }

    @Test
    void asksAServiceOnceForAllBanksThatNeedIt() {
        List<List<Sought>> asked = new ArrayList<>();
        PlaceLookUp service = places -> {
            asked.add(places);
            return places.stream().map(BankPlacesTest::ashford).toList();
        };

        Accepted read = read(
                BankPlaces.by(GEOGRAPHY, service, 1),
                "B1,Alpha,Ashford,Low Weald,Sussex,,,TN23 1AA,,,",
                "B2,Beta,,,,,,TN24 1AA,,,",
                "B3,Gamma,,,,,,,The Farm Ashford,,");

        assertThat(asked).singleElement().satisfies(places -> assertThat(places).hasSize(2));
        assertThat(read.filling()).isEqualTo(new BankFilling(1, 1, 0));
        assertThat(read.catalogue().banks())
                .extracting(bank -> bank.place().nca().label())
                .containsExactly("Low Weald", "Low Weald", "Low Weald");
        assertThat(read.catalogue().banks())
                .extracting(bank -> bank.place().approximate().size())
                .containsExactly(0, 0, 3);
    }

    @Test
    void asksForNoAddressWhereTooManyNeedOne() {
        List<Sought> asked = new ArrayList<>();
        PlaceLookUp service = places -> {
            asked.addAll(places);
            return places.stream().map(BankPlacesTest::ashford).toList();
        };

        Accepted read = read(
                BankPlaces.by(GEOGRAPHY, service, 1),
                "B1,Alpha,,,,,,,The Farm,,",
                "B2,Beta,,,,,,,The Mill,,",
                "B3,Gamma,,,,,,TN23 1AA,,,");

        assertThat(asked).hasSize(1);
        assertThat(read.filling()).isEqualTo(new BankFilling(1, 0, 2));
    }

    @Test
    void aServiceThatFindsABankAbroadIsReported() {
        PlaceLookUp service = places -> List.of(LookedUp.Refused.of(LocationIssue.outsideEngland(Nation.WALES)));

        assertThat(read(BankPlaces.by(GEOGRAPHY, service, 0), "B1,Alpha,,,,,,,,51.5,-3.1")
                        .issues())
                .extracting(TableIssue::column)
                .containsExactly("lat", "lpa_name");
    }

    @ParameterizedTest
    @CsvSource({
        "East Stour,'',East Stour,Upper Stour,0",
        "GB1,'',East Stour,Upper Stour,0",
        "GB107040019640,Somewhere,GB107040019640,Somewhere,1",
        "Elsewhere,Somewhere,Elsewhere,Somewhere,0",
        "Nowhere,'',Nowhere,'',1",
        "'',3501,'',Upper Stour,0",
        "'',9999,'',9999,1",
        "'',Upper Stour,'',Upper Stour,0"
    })
    void fillsTheCatchmentOfAWaterBody(String water, String catchment, String thenWater, String then, int issues) {
        Accepted read = read(TABLES, "B1,Alpha,Ashford,Low Weald,Sussex,%s,%s,,,,".formatted(water, catchment));

        assertThat(only(read).waterbody().label()).isEqualTo(thenWater);
        assertThat(only(read).operationalCatchment().label()).isEqualTo(then);
        assertThat(read.issues()).hasSize(issues);
    }

    @Test
    void filledPlacesArePartOfTheVersion() {
        String row = "B1,Alpha,,,,,,TN23 1AA,,,";
        PlaceLookUp exact =
                places -> places.stream().map(BankPlacesTest::ashford).toList();

        assertThat(version(TABLES, row))
                .isEqualTo(version(TABLES, row))
                .isNotEqualTo(version(BankPlaces.asGiven(GEOGRAPHY.hash()), row))
                .isNotEqualTo(version(BankPlaces.by(GEOGRAPHY, exact, 0), row));
        assertThat(version(BankPlaces.asGiven("a"), row)).isNotEqualTo(version(BankPlaces.asGiven("b"), row));
    }

    @Test
    void banksAsGivenAreLeftAlone() {
        Accepted read = read(BankPlaces.asGiven(""), "B1,Alpha,Hull,,,,,TN23 1AA,,,");

        assertThat(only(read).lpa().label()).isEqualTo("Hull");
        assertThat(only(read).nca().isKnown()).isFalse();
        assertThat(read.filling()).isEqualTo(BankFilling.NONE);
        assertThat(BankFilling.NONE).hasToString("filled exact 0, filled approximate 0, unresolved 0");
    }

    @Test
    void aBankFilledByItsPlaceIsNoLongerWithoutLocation() {
        assertThat(read(TABLES, "B1,Alpha,,,,,,TN23,,,").issues()).isEmpty();
        assertThat(read(BankPlaces.asGiven(""), "B1,Alpha,,,,,,TN23,,,").issues())
                .extracting(TableIssue::code)
                .containsExactly(Code.NO_LOCATION);
    }

    @Test
    void everyBankThatLacksAnAreaIsListed() {
        Accepted read = read(
                TABLES,
                "B1,Alpha,Ashford,,,,,,,,",
                "B2,Beta,,Low Weald,,,,,,,",
                "B3,Gamma,Maidstone,Low Weald,,,,,,,",
                "B4,Delta,,,,,,,,,",
                "B5,Epsilon,Atlantis,,,,,,,,",
                "B6,Zeta,Ashford,Low Weald,,,,,,,");

        assertThat(read.filling().unresolved()).isEqualTo(5);
        assertThat(read.issues())
                .extracting(issue -> issue.row() + " " + issue.column() + " " + issue.code())
                .containsExactly(
                        "2 nca_name AREA_MISSING",
                        "3 lpa_name AREA_MISSING",
                        "4 lnrs_name AREA_MISSING",
                        "5 lpa_name NO_LOCATION",
                        "6 lpa_name UNKNOWN_AREA");
        assertThat(read.issues().getFirst().reason())
                .isEqualTo("The nca_name () must be given, or a place to find it by: without it the bank (B1) is far by"
                        + " that area.");
    }

    /** Ashford by a service that knows postcodes exactly and addresses nearly. */
    private static LookedUp ashford(Sought place) {
        LocatedBy by = place instanceof Sought.AtAddress
                ? new LocatedBy.MatchedAddress("Ashford")
                : new LocatedBy.PostcodeCentre();
        return new LookedUp.Found(
                SmallEngland.POINT,
                by,
                new LookedUpArea.Said("E9", ""),
                new LookedUpArea.Said("121", ""),
                new LookedUpArea.Said("05", ""),
                List.of(),
                "live",
                List.of());
    }

    private static CatalogueVersion version(BankPlaces places, String row) {
        return read(places, row).catalogue().version();
    }

    private static BankPlace place(BankPlaces places, String row) {
        return only(read(places, row));
    }

    private static BankPlace only(Accepted read) {
        assertThat(read.catalogue().banks()).hasSize(1);
        return read.catalogue().banks().getFirst().place();
    }

    private static Accepted read(BankPlaces places, String... rows) {
        RawTables tables = RawTables.valid()
                .with("Banks", HEADER, rows)
                .with(
                        "Pricing",
                        "bank_id,habitat_name,contract_size,tier,price",
                        "B1,Grassland - Meadow,small,local,25000")
                .with("Stock", "bank_id,stock_id,habitat_name,quantity_available", "B1,S1,Grassland - Meadow,2");
        return (Accepted) new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, places).read(tables.sheets());
    }
}

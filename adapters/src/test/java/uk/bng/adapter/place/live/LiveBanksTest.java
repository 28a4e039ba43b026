package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.LookedUpArea;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.SpatialRule;

/** Banks placed by the services when a catalogue is loaded. */
class LiveBanksTest {
    private static final String HEADER =
            "bank_id,bank_name,lpa_name,nca_name,lnrs_name,waterbody,operational_catchment,postcode,address,lat,lon";

    private final LiveRig rig = LiveRig.brief();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fillsBlanksExactlyAndKeepsWhatIsGiven() {
        Accepted read = read("B1,Alpha,Maidstone,,,,,TN23 1AA,,,", "B2,Beta,,,,,,,,51.1465,0.8755");

        assertThat(read.filling()).isEqualTo(new BankFilling(2, 0, 0));
        assertThat(places(read)).extracting(place -> place.lpa().label()).containsExactly("Maidstone", "Ashford");
        assertThat(places(read))
                .extracting(place -> place.nca().label())
                .containsExactly("Wealden Greensand", "Wealden Greensand");
        assertThat(places(read))
                .allSatisfy(place -> assertThat(place.approximate()).isEmpty());
    }

    @Test
    void loadsByTheTablesWhereEveryServiceIsDown() {
        rig.stub.faultEverywhere(StubFault.REFUSE);
        long start = System.nanoTime();

        Accepted read = read("B1,Alpha,Maidstone,,,,,TN23 1AA,,,", "B2,Beta,,,,,,,,51.1465,0.8755");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(read.filling()).isEqualTo(new BankFilling(0, 2, 0));
        assertThat(places(read)).extracting(place -> place.lpa().label()).containsExactly("Maidstone", "Ashford");
    }

    @Test
    void takesWhatIsNotAnsweredInTimeFromTheTables() {
        rig.stub.faultEverywhere(StubFault.SLOW);
        long start = System.nanoTime();

        List<LookedUp> found = rig.finder
                .many(Duration.ofMillis(300), 4)
                .lookUp(List.of(
                        SiteQuery.ofPostcode("TN23 1AA").sought(),
                        SiteQuery.ofPoint("51.1465", "0.8755").sought()));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(found)
                .allSatisfy(place -> assertThat(place)
                        .isInstanceOfSatisfying(
                                LookedUp.Found.class,
                                it -> assertThat(it.lpa()).isInstanceOf(LookedUpArea.AtCentre.class)));
    }

    @Test
    void asksNobodyWhereNothingIsBlank() {
        read("B1,Alpha,Ashford,Wealden Greensand,Kent and Medway,,,TN23 1AA,,51.1465,0.8755");

        assertThat(rig.stub.requests()).isEmpty();
    }

    private static List<BankPlace> places(Accepted read) {
        return read.catalogue().banks().stream().map(bank -> bank.place()).toList();
    }

    private Accepted read(String... banks) {
        BankPlaces places = BankPlaces.by(LiveRig.TABLES.get(), rig.finder.many(Duration.ofSeconds(20), 4), 50);
        RawTables tables = RawTables.valid()
                .with("Banks", HEADER, banks)
                .with(
                        "Pricing",
                        "bank_id,habitat_name,contract_size,tier,price",
                        "B1,Grassland - Meadow,small,local,25000")
                .with("Stock", "bank_id,stock_id,habitat_name,quantity_available", "B1,S1,Grassland - Meadow,2");
        return (Accepted) new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, places).read(tables.sheets());
    }
}

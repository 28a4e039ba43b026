package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.LocationUnavailable;
import uk.bng.bootstrap.Program.Run;

final class LocateCommandTest {
    @Test
    void printsWhereAPostcodeIsAndHowSureThatIs() {
        Golden.check("locate-postcode.txt", Program.run("locate", "tn23 1aa").out());
    }

    @Test
    void printsTheDocumentOfTheApi() {
        Golden.check(
                "locate-postcode-document.txt",
                Program.run("locate", "tn23 1aa", "--json").out());
    }

    @Test
    void chosenAreasStand() {
        Run run = Program.run(
                "locate",
                "TN23",
                "--lpa",
                "Maidstone",
                "--nca",
                "Low Weald",
                "--lnrs",
                "40",
                "--waterbody",
                "GB107040019640",
                "--catchment",
                "3501");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("LPA       Maidstone; next to ", "NCA       Low Weald; next to ")
                .contains("Accuracy  chosen", "Water     ", "Catchment ")
                .contains("stands as chosen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51.1465,0.8755|Ashford",
                "51.1465 0.8755|Ashford",
                "Ashford|Ashford",
                "E60000253|Ashford",
                "Hull|Kingston upon Hull, City of",
                "1 High Street, Ashford, TN23 1AA|Ashford",
                "Somewhere near TN23|Ashford"
            })
    void understandsWhatPeopleType(String place, String lpa) {
        Run run = Program.run("locate", place);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("LPA       " + lpa);
    }

    @Test
    void takesTheNameOfALandscapeWhereNoAuthorityHasIt() {
        assertThat(Program.run("locate", "Wealden Greensand").out())
                .startsWith("LPA       not known\nNCA       Wealden Greensand");
        assertThat(Program.run("locate", "Greater Essex").out()).contains("LNRS      Greater Essex");
        assertThat(Program.run("locate", "Dover", "--lpa", "Ashford").out()).contains("address-needs-postcode");
    }

    @ParameterizedTest
    @CsvSource({
        "CF10 1EP, outside-england",
        "ZZ1 1AA, unknown-postcode",
        "'60.1,-1.2', outside-england",
        "1 High Street Ashford, address-needs-postcode",
        "../../, address-malformed"
    })
    void whatCannotBeLocatedIsAProblem(String place, String code) {
        Run run = Program.run("locate", place);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("\"type\": \"urn:bng:problem:invalid-request\"", "\"code\": \"" + code + "\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void needsAPlaceOrAnArea() {
        Run run = Program.run("locate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("A place or an area is needed.");
        assertThat(Program.run("locate", "--lpa", "Ashford").code()).isZero();
    }

    @Test
    void saysWhereNothingCanBeLookedUpNow() {
        Run run = Program.run(
                Program.finding(unused -> {
                    throw new LocationUnavailable("The site cannot be looked up now.", null);
                }),
                "",
                "locate",
                "TD15 1AA");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains(ProblemType.LOCATION_UNAVAILABLE.urn());
    }

    @Test
    void asksServicesWhereTheSettingsSaySoAndTheTablesWhereTheyAreDown() {
        Settings settings = Program.settings(Map.of(
                "BNG_PLACE_SOURCE", "live",
                "BNG_PLACE_POSTCODES", "http://127.0.0.1:1",
                "BNG_PLACE_LPA", "http://127.0.0.1:1",
                "BNG_PLACE_NCA", "http://127.0.0.1:1",
                "BNG_PLACE_LNRS", "http://127.0.0.1:1"));
        Wiring wiring = Program.wiring(settings);

        Run run = Program.run(wiring.desk((host, port, console) -> 0), "", "locate", "TN23 1AA");
        wiring.close();

        assertThat(run.out())
                .contains("LPA       Ashford")
                .contains("The postcode could not be looked up now, so the tables answer in its place.");
    }
}

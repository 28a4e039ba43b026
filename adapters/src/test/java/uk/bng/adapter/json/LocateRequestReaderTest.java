package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.json.LocateRequestReader.Reading;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

class LocateRequestReaderTest {
    @Test
    void readsALocation() {
        assertThat(understood("{\"location\":{\"postcode\":\"TN23 1AA\",\"nca_name\":120}}")
                        .query())
                .isEqualTo(SiteQuery.ofPostcode("TN23 1AA").with(AreasGiven.of("", "120", "")));
        assertThat(understood("{}").query()).isEqualTo(SiteQuery.NOWHERE);
    }

    @Test
    void reportsWhatIsNoPartOfIt() {
        assertThat(understood("{\"location\":{\"postcode\":7,\"town\":\"Ashford\"},\"demand\":[]}")
                        .issues())
                .extracting(FieldIssue::pointer, FieldIssue::code)
                .containsExactlyInAnyOrder(
                        tuple("/location/postcode", "wrong-type"),
                        tuple("/location/town", "unknown-field"),
                        tuple("/demand", "unknown-field"));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(refused("[]").type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused("{").type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(refused(" ".repeat(RunRequestReader.MOST_BYTES + 1)).type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    private static Reading.Understood understood(String text) {
        return (Reading.Understood) LocateRequestReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemDocument refused(String text) {
        return ((Reading.Refused) LocateRequestReader.read(text.getBytes(StandardCharsets.UTF_8))).problem();
    }
}

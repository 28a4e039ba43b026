package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

class LocateSiteTest {
    private final LocateSite locating = new LocateSite(Orders::locate);

    @Test
    void answersWithTheSite() {
        assertThat(locating.locate(SiteQuery.NOWHERE))
                .isInstanceOfSatisfying(
                        LocateAnswer.Found.class,
                        found -> assertThat(found.site().accuracy()).isEqualTo(Accuracy.NONE));
    }

    @Test
    void pointsAtEverythingThatIsWrong() {
        SiteQuery query = SiteQuery.ofPostcode("ZZ1 1AA").with(AreasGiven.of("Atlantis", "", ""));

        assertThat(locating.locate(query))
                .isEqualTo(new LocateAnswer.Unfit(List.of(
                        new OrderIssue(
                                "/location/lpa_name",
                                "unknown-area",
                                "The planning authority (Atlantis) must be a code or name of the tables."),
                        new OrderIssue(
                                "/location/postcode",
                                "unknown-postcode",
                                "The postcode (ZZ1 1AA) must be one in use.\n"
                                        + "Maybe it is mistyped or new: choose the planning authority instead."))));
    }
}

package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

class CheckOrderTest {
    private final Orders.Source catalogues = new Orders.Source(Orders.TWO_BANKS);
    private final CheckOrder checking = new CheckOrder(catalogues, Orders::locate, Orders.DEFAULTS);

    @Test
    void namesTheCatalogueThatAnOrderIsFitFor() {
        assertThat(checking.check(Orders.anOrder())).isEqualTo(new OrderCheck.Fit(Orders.TWO_BANKS.version()));
    }

    @Test
    void tellsAllIssuesAtOnceInTheOrderOfTheBody() {
        QuoteOrder order = Orders.order(
                List.of(
                        new DraftLine(CEREALS, "0"),
                        new DraftLine(CEREALS, "1"),
                        new DraftLine(CEREALS, "1"),
                        new DraftLine("Moor", "1")),
                SiteQuery.of(AreasGiven.of("Atlantis", "", "Utopia")),
                "abacus");

        assertThat(issues(order))
                .extracting(OrderIssue::pointer)
                .containsExactly(
                        "/demand/0/units",
                        "/demand/3/habitat_name",
                        "/location/lnrs_name",
                        "/location/lpa_name",
                        "/options/engine");
        assertThat(issues(order))
                .extracting(OrderIssue::code)
                .containsExactly(
                        "units-not-positive", "unknown-habitat", "unknown-area", "unknown-area", "unknown-engine");
        assertThat(issues(order).getLast().message()).isEqualTo("The engine (abacus) must be one of tiny, other.");
    }

    @Test
    void ordersPositionsByTheirNumber() {
        List<DraftLine> lines = IntStream.range(0, 11)
                .mapToObj(i -> new DraftLine(CEREALS, "-1"))
                .toList();

        assertThat(issues(Orders.order(lines, SiteQuery.NOWHERE, null)))
                .extracting(OrderIssue::pointer)
                .startsWith("/demand/0/units", "/demand/1/units", "/demand/2/units")
                .endsWith("/demand/9/units", "/demand/10/units");
    }

    @Test
    void failsWhileThereIsNoCatalogue() {
        catalogues.failNext();

        assertThatThrownBy(() -> checking.check(Orders.anOrder())).isInstanceOf(CatalogueUnavailable.class);
    }

    private List<OrderIssue> issues(QuoteOrder order) {
        return ((OrderCheck.Unfit) checking.check(order)).issues();
    }
}

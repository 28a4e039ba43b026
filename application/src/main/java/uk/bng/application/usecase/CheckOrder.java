package uk.bng.application.usecase;

import java.util.List;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.LocationFinder;

/** Says everything that is wrong with an order, without quoting it. Thread-safe. */
public final class CheckOrder {
    private final CatalogueSource catalogues;
    private final LocationFinder places;
    private final OrderDefaults defaults;

    public CheckOrder(CatalogueSource catalogues, LocationFinder places, OrderDefaults defaults) {
        this.catalogues = catalogues;
        this.places = places;
        this.defaults = defaults;
    }

    /**
     * Whether an order can be quoted from the catalogue of now; that no plan exists is not judged here.
     *
     * @throws uk.bng.application.port.CatalogueUnavailable when there is no catalogue
     * @throws uk.bng.application.port.LocationUnavailable when the site cannot be looked up now
     */
    public OrderCheck check(QuoteOrder order) {
        CatalogueSnapshot current = catalogues.current();
        List<OrderIssue> issues = PlacedOrder.of(order, places, defaults).issues(current.catalogue());
        return issues.isEmpty() ? new OrderCheck.Fit(current.version()) : new OrderCheck.Unfit(issues);
    }
}

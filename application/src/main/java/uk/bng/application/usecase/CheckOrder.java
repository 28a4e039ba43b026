package uk.bng.application.usecase;

import java.util.List;
import java.util.function.Supplier;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.domain.place.Geography;

/** Says everything that is wrong with an order, without quoting it. Thread-safe. */
public final class CheckOrder {
    private final CatalogueSource catalogues;
    private final Supplier<Geography> geography;
    private final OrderDefaults defaults;

    public CheckOrder(CatalogueSource catalogues, Supplier<Geography> geography, OrderDefaults defaults) {
        this.catalogues = catalogues;
        this.geography = geography;
        this.defaults = defaults;
    }

    /**
     * Whether an order can be quoted from the catalogue of now; that no plan exists is not judged here.
     *
     * @throws uk.bng.application.port.CatalogueUnavailable when there is no catalogue
     */
    public OrderCheck check(QuoteOrder order) {
        CatalogueSnapshot current = catalogues.current();
        List<OrderIssue> issues =
                PlacedOrder.of(order, geography.get(), defaults).issues(current.catalogue());
        return issues.isEmpty() ? new OrderCheck.Fit(current.version()) : new OrderCheck.Unfit(issues);
    }
}

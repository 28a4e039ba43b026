package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.function.Supplier;

/** {@code GET /metrics} in the text form of Prometheus. */
final class MetricsRoutes implements HttpService {
    private final FrontDoor door;
    private final Supplier<String> metrics;

    MetricsRoutes(FrontDoor door, Supplier<String> metrics) {
        this.door = door;
        this.metrics = metrics;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.METRICS, unused -> Reply.text(MediaForm.METRICS, metrics.get()));
    }
}

package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;

/** {@code GET /openapi.yaml}: the contract of all this. */
final class ContractRoutes implements HttpService {
    private final FrontDoor door;
    private final Reply contract = Reply.text(MediaForm.YAML, Shipped.text("openapi.yaml"));

    ContractRoutes(FrontDoor door) {
        this.door = door;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.CONTRACT, unused -> contract);
    }
}

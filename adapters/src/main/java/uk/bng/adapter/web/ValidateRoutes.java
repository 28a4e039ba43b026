package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.JobStatusWriter;

/** {@code POST /validate}: everything that {@code POST /run} would have against a body. */
final class ValidateRoutes implements HttpService {
    private final FrontDoor door;
    private final OrderReading orders;

    ValidateRoutes(FrontDoor door, OrderReading orders) {
        this.door = door;
        this.orders = orders;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.VALIDATE, this::validate);
    }

    private Reply validate(Call call) {
        call.query().refuseOthers();
        List<FieldIssue> issues = orders.issues(orders.read(call.owner(), call.body()));
        return Reply.json(200, JobStatusWriter.validation(issues));
    }
}

package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import uk.bng.application.job.Idempotency;
import uk.bng.application.usecase.SubmitAnswer;
import uk.bng.application.usecase.SubmitQuote;

/** {@code POST /run}. */
final class RunRoutes implements HttpService {
    private final FrontDoor door;
    private final OrderReading orders;
    private final SubmitQuote submit;
    private final SubmitReplies receipts;

    RunRoutes(FrontDoor door, OrderReading orders, SubmitQuote submit, SubmitReplies receipts) {
        this.door = door;
        this.orders = orders;
        this.submit = submit;
        this.receipts = receipts;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.RUN, this::run);
    }

    private Reply run(Call call) {
        receipts.refuseWhenClosed();
        Query query = call.query();
        int wait = query.whole("wait", 0, Following.LONGEST_WAIT, 0);
        query.refuseOthers();
        byte[] body = call.body();
        Idempotency idempotency = IdempotencyKeys.of(call.header(Headers.IDEMPOTENCY_KEY), body);
        OrderReading.Read read = orders.read(call.owner(), body);
        if (!read.issues().isEmpty()) {
            throw OrderReading.refused(orders.issues(read));
        }
        return switch (submit.submit(call.owner(), read.order(), idempotency, read.lineage())) {
            case SubmitAnswer.Unfit unfit -> throw OrderReading.refused(orders.all(read, unfit.issues()));
            case SubmitAnswer.HandedIn handedIn -> receipts.reply(handedIn.submission(), call.owner(), wait);
        };
    }
}

package uk.bng.adapter.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.usecase.HearCrm;

/** {@code POST /webhooks/attio}: Attio tells of changes. The body is read as it came, since its bytes are signed. */
final class WebhookRoutes implements HttpService {
    private static final HeaderName SIGNATURE = HeaderNames.create("Attio-Signature");
    private static final int MOST_BYTES = 256 * 1024;

    private final FrontDoor door;
    private final @Nullable HearCrm hear;

    WebhookRoutes(FrontDoor door, @Nullable HearCrm hear) {
        this.door = door;
        this.hear = hear;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.ATTIO_WEBHOOK, this::heard);
    }

    private Reply heard(Call call) {
        call.query().refuseOthers();
        if (hear == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "Nothing lives at this address.");
        }
        byte[] body = RequestBody.read(call.request(), MOST_BYTES);
        return switch (hear.hear(body, call.header(SIGNATURE), call.header(Headers.IDEMPOTENCY_KEY))) {
            case TAKEN -> Reply.empty(202);
            case FORGED -> throw Refusal.of(ProblemType.BAD_SIGNATURE, "The Attio-Signature must be that of the body.");
            case UNREADABLE -> throw Refusal.of(ProblemType.MALFORMED_JSON, "The body must be one JSON object.");
        };
    }
}

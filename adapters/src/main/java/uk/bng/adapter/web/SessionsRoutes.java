package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.json.SessionRequestReader;
import uk.bng.adapter.json.SessionRequestReader.Reading;
import uk.bng.application.port.PageSession;
import uk.bng.application.usecase.OpenSession;
import uk.bng.application.usecase.SessionOpened;

/** {@code POST /sessions}: a token for the page that stands in a CRM record. */
final class SessionsRoutes implements HttpService {
    private static final String PAGE = "/?embed=1";

    private final FrontDoor door;
    private final OpenSession sessions;

    SessionsRoutes(FrontDoor door, OpenSession sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    /** What the page needs; the token stands in no address, since addresses are logged and passed on. */
    public record Session(String url, String token, String expiresAt) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.SESSIONS, this::open);
    }

    private Reply open(Call call) {
        call.query().refuseOthers();
        Caller caller = call.caller();
        if (caller.session() != null) {
            throw Refusal.of(ProblemType.SCOPE_MISSING, "A session is opened with a key, not with another session.");
        }
        return switch (SessionRequestReader.read(call.body())) {
            case Reading.Refused refused -> throw Refusal.of(refused.problem());
            case Reading.Understood wish -> {
                SessionOpened opened = sessions.open(
                        new PageSession(caller.owner(), caller.keyId(), wish.recordId(), wish.recordObject()));
                yield Reply.json(
                        201,
                        new Session(PAGE, opened.token(), opened.expiresAt().toString()));
            }
        };
    }
}

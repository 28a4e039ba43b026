package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import uk.bng.adapter.json.LocateDocument;
import uk.bng.adapter.json.LocateRequestReader;
import uk.bng.adapter.json.LocateRequestReader.Reading;
import uk.bng.adapter.json.RequestProblems;
import uk.bng.application.usecase.LocateAnswer;
import uk.bng.application.usecase.LocateSite;

/** {@code POST /locate}: where a site is. It is no GET, so that no postcode stands in an address that is logged. */
final class LocateRoutes implements HttpService {
    private final FrontDoor door;
    private final LocateSite places;

    LocateRoutes(FrontDoor door, LocateSite places) {
        this.door = door;
        this.places = places;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.LOCATE, this::locate);
    }

    private Reply locate(Call call) {
        call.query().refuseOthers();
        return switch (LocateRequestReader.read(call.body())) {
            case Reading.Refused refused -> throw Refusal.of(refused.problem());
            case Reading.Understood understood -> locate(understood);
        };
    }

    /** What the form has against it and what is wrong with the place are told together. */
    private Reply locate(Reading.Understood understood) {
        return switch (places.locate(understood.query())) {
            case LocateAnswer.Unfit unfit -> throw Refusal.of(RequestProblems.of(understood.issues(), unfit.issues()));
            case LocateAnswer.Found found -> {
                if (!understood.issues().isEmpty()) {
                    throw Refusal.of(RequestProblems.of(understood.issues(), List.of()));
                }
                yield Reply.json(200, LocateDocument.line(found.site()));
            }
        };
    }
}

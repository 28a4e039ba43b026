package uk.bng.adapter.place.live;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The address service. Thread-safe. */
final class Addresses {
    private static final int OK = 200;

    private final LiveService service;
    private final URI base;

    Addresses(LiveService service, URI base) {
        this.service = service;
        this.base = base;
    }

    Answer<AddressMatch> find(String address, Deadline deadline) {
        SequencedMap<String, String> query = new LinkedHashMap<>();
        query.put("q", address);
        query.put("format", "jsonv2");
        query.put("limit", "1");
        query.put("countrycodes", "gb");
        query.put("addressdetails", "1");
        return service.ask("search", Question.at(base, "search").asking(query), Addresses::match, deadline);
    }

    private static Answer<AddressMatch> match(Reply.Whole reply) {
        if (reply.status() != OK) {
            return new Answer.Silent<>(Silence.REFUSED);
        }
        return Body.read(reply.body())
                .filter(JsonArray.class::isInstance)
                .flatMap(body -> first(body.asJsonArray()))
                .<Answer<AddressMatch>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Silent<>(Silence.UNREADABLE));
    }

    private static Optional<AddressMatch> first(JsonArray matches) {
        return matches.isEmpty()
                ? Optional.of(new AddressMatch.None())
                : Body.object(matches.getFirst()).flatMap(Addresses::matched);
    }

    private static Optional<AddressMatch> matched(JsonObject match) {
        String nation = Body.object(match, "address")
                .flatMap(address -> Body.text(address, "state"))
                .orElse("");
        return Body.point(match, "lat", "lon")
                .flatMap(point ->
                        Body.text(match, "display_name").map(text -> new AddressMatch.Matched(point, nation, text)));
    }
}

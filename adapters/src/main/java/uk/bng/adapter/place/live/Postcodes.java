package uk.bng.adapter.place.live;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.bng.domain.place.Nation;
import uk.bng.domain.place.Postcode;

/** The postcode service. Thread-safe. */
final class Postcodes {
    /** How many postcodes the service takes at once. */
    static final int MOST_AT_ONCE = 100;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final LiveService service;
    private final URI base;

    Postcodes(LiveService service, URI base) {
        this.service = service;
        this.base = base;
    }

    Answer<PostcodePlace> find(Postcode postcode, Deadline deadline) {
        return postcode.isFull()
                ? one("postcode", Question.at(base, "postcodes", postcode.compact()), Postcodes::country, deadline)
                : one("outcode", Question.at(base, "outcodes", postcode.outcode()), Postcodes::onlyCountry, deadline);
    }

    /** What the service says of up to 100 full postcodes, those left out that it says nothing of. */
    Answer<Map<Postcode, PostcodePlace>> find(List<Postcode> postcodes, Deadline deadline) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        postcodes.forEach(postcode -> names.add(postcode.compact()));
        String body = Json.createObjectBuilder().add("postcodes", names).build().toString();
        return service.ask(
                "bulk", Question.at(base, "postcodes").handing(body), reply -> several(reply, postcodes), deadline);
    }

    /** @param country which country a result names; blank where it names none or several */
    private Answer<PostcodePlace> one(
            String operation, Question question, Function<JsonObject, String> country, Deadline deadline) {
        return service.ask(operation, question, reply -> place(reply, country), deadline);
    }

    private static Answer<PostcodePlace> place(Reply.Whole reply, Function<JsonObject, String> country) {
        Optional<JsonObject> body = Body.object(reply.body());
        Optional<String> status = body.flatMap(object -> Body.text(object, "status"));
        boolean isMissing = reply.status() == NOT_FOUND || reply.status() == OK;
        if (isMissing && status.equals(Optional.of(Integer.toString(NOT_FOUND)))) {
            return new Answer.Given<>(new PostcodePlace.Unknown());
        }
        if (reply.status() != OK) {
            return new Answer.Silent<>(Silence.REFUSED);
        }
        return status.filter(Integer.toString(OK)::equals)
                .flatMap(fine -> body)
                .flatMap(object -> Body.object(object, "result"))
                .flatMap(result -> located(result, country.apply(result)))
                .<Answer<PostcodePlace>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Silent<>(Silence.UNREADABLE));
    }

    private static String country(JsonObject result) {
        return Body.text(result, "country").orElse("");
    }

    /** An outcode may lie in several countries; then none of them says where a site is. */
    private static String onlyCountry(JsonObject result) {
        List<String> countries = Body.member(result, "country")
                .filter(JsonArray.class::isInstance)
                .map(list -> list.asJsonArray().stream()
                        .filter(JsonString.class::isInstance)
                        .map(name -> ((JsonString) name).getString())
                        .distinct()
                        .toList())
                .orElse(List.of());
        return countries.size() == 1 ? countries.getFirst() : "";
    }

    /** Coordinates that are not there at all are an error; null ones mean that nobody knows where it is. */
    private static Optional<PostcodePlace> located(JsonObject result, String country) {
        Optional<PostcodePlace> abroad = Nation.named(country).map(PostcodePlace.Abroad::new);
        if (abroad.isPresent()) {
            return abroad;
        }
        return JsonValue.NULL.equals(result.get("latitude")) && JsonValue.NULL.equals(result.get("longitude"))
                ? Optional.of(new PostcodePlace.Unknown())
                : Body.point(result, "latitude", "longitude").map(PostcodePlace.At::new);
    }

    private static Answer<Map<Postcode, PostcodePlace>> several(Reply.Whole reply, List<Postcode> asked) {
        if (reply.status() != OK) {
            return new Answer.Silent<>(Silence.REFUSED);
        }
        Optional<JsonArray> results = Body.object(reply.body())
                .flatMap(body -> Body.member(body, "result"))
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray);
        if (results.isEmpty()) {
            return new Answer.Silent<>(Silence.UNREADABLE);
        }
        Map<Postcode, PostcodePlace> places = new LinkedHashMap<>();
        for (JsonValue entry : results.get()) {
            Body.object(entry).ifPresent(one -> read(one, asked, places));
        }
        return new Answer.Given<>(places);
    }

    private static void read(JsonObject entry, List<Postcode> asked, Map<Postcode, PostcodePlace> places) {
        Body.text(entry, "query")
                .flatMap(Postcode::of)
                .filter(asked::contains)
                .ifPresent(postcode -> (JsonValue.NULL.equals(entry.get("result"))
                                ? Optional.<PostcodePlace>of(new PostcodePlace.Unknown())
                                : Body.object(entry, "result").flatMap(result -> located(result, country(result))))
                        .ifPresent(place -> places.put(postcode, place)));
    }
}

package uk.bng.adapter.place.live;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import uk.bng.domain.place.MapPoint;

/** A layer of areas on a map server, asked which of them holds a point. Thread-safe. */
final class AreaLayer {
    private static final int OK = 200;

    private final LiveService service;
    private final LayerTerms terms;

    AreaLayer(LiveService service, LayerTerms terms) {
        this.service = service;
        this.terms = terms;
    }

    LayerTerms terms() {
        return terms;
    }

    Answer<LayerArea> at(MapPoint point, Deadline deadline) {
        SequencedMap<String, String> query = new LinkedHashMap<>();
        query.put("f", "json");
        query.put(
                "geometry",
                "{\"x\":%s,\"y\":%s,\"spatialReference\":{\"wkid\":4326}}"
                        .formatted(plain(point.longitude()), plain(point.latitude())));
        query.put("geometryType", "esriGeometryPoint");
        query.put("inSR", "4326");
        query.put("spatialRel", "esriSpatialRelIntersects");
        query.put("outFields", terms.fields());
        query.put("returnGeometry", "false");
        return service.ask("area", Question.at(terms.address(), "query").asking(query), this::area, deadline);
    }

    private Answer<LayerArea> area(Reply.Whole reply) {
        if (reply.status() != OK) {
            return new Answer.Silent<>(Silence.REFUSED);
        }
        // The server reports its faults under status 200, as a member "error" in place of "features".
        return Body.object(reply.body())
                .filter(body -> !body.containsKey("error"))
                .flatMap(body -> Body.member(body, "features"))
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .flatMap(this::first)
                .<Answer<LayerArea>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Silent<>(Silence.UNREADABLE));
    }

    private Optional<LayerArea> first(JsonArray features) {
        return features.isEmpty()
                ? Optional.of(new LayerArea.None())
                : Body.object(features.getFirst())
                        .flatMap(feature -> Body.object(feature, "attributes"))
                        .flatMap(this::named);
    }

    private Optional<LayerArea> named(JsonObject attributes) {
        String code = terms.codeField().isBlank()
                ? ""
                : Body.text(attributes, terms.codeField()).orElse("");
        String name = Body.text(attributes, terms.nameField()).orElse("");
        return code.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new LayerArea.There(code, name));
    }

    private static String plain(BigDecimal degrees) {
        return degrees.signum() == 0 ? "0" : degrees.stripTrailingZeros().toPlainString();
    }
}

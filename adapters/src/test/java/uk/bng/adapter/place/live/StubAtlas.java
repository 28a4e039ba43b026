package uk.bng.adapter.place.live;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.domain.place.Area;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Outcode;
import uk.bng.domain.place.Postcode;

/**
 * What the services of a stub know: every postcode whose outcode is in the tables lies at its centre, and every point has
 * the areas of the nearest outcode. Apart from these:
 *
 * <ul>
 *   <li>{@code SO23 9AA} lies in Winchester, and not in the national park that its outcode's centre lies in;
 *   <li>{@code EH1 1YZ}, {@code CF10 1EP} and {@code BT1 5GS} lie in other nations, {@code GY1 1AA} nowhere on the map;
 *   <li>addresses are known by their last part, one of four towns or Edinburgh;
 *   <li>{@code .. 9ZZ} is no postcode, {@code .. 1ZZ} was one, {@code .. 1NU} has no coordinates.
 * </ul>
 */
final class StubAtlas {
    static final MapPoint WINCHESTER = new MapPoint(51_063_202, -1_308_000);
    static final MapPoint CARDIFF = new MapPoint(51_481_600, -3_179_100);
    static final MapPoint EDINBURGH = new MapPoint(55_953_300, -3_188_300);

    private static final String ENGLAND = "England";
    private static final Map<String, String> ABROAD =
            Map.of("EH", "Scotland", "CF", "Wales", "BT", "Northern Ireland", "GY", "Channel Islands");

    private static final Map<String, String> TOWNS =
            Map.of("ashford", "TN23", "king's lynn", "PE30", "bristol", "BS1", "winchester", "SO23");

    private static final Geography TABLES = FactTables.shipped().geography();

    /** What is answered, with its status. */
    record Page(int status, String body) {}

    Page postcode(String text) {
        Optional<JsonObject> result = Postcode.of(text).flatMap(this::postcode);
        if (result.isPresent()) {
            return found(result.get());
        }
        JsonObjectBuilder missing = Json.createObjectBuilder()
                .add("status", 404)
                .add("error", Postcode.of(text).isPresent() ? "Postcode not found" : "Invalid postcode");
        if (text.endsWith("1ZZ")) {
            missing.add(
                    "terminated",
                    Json.createObjectBuilder()
                            .add("postcode", text)
                            .add("year_terminated", 2015)
                            .add("month_terminated", 6)
                            .add("longitude", 0.87)
                            .add("latitude", 51.14));
        }
        return new Page(404, missing.build().toString());
    }

    Page outcode(String text) {
        return Postcode.of(text)
                .flatMap(TABLES::outcode)
                .map(outcode -> found(Json.createObjectBuilder()
                        .add("outcode", outcode.code())
                        .add("longitude", outcode.point().longitude())
                        .add("latitude", outcode.point().latitude())
                        .add("admin_district", Json.createArrayBuilder().add("A district"))
                        .add("country", Json.createArrayBuilder().add(ENGLAND))
                        .build()))
                .orElseGet(() -> new Page(404, "{\"status\":404,\"error\":\"Outcode not found\"}"));
    }

    Page postcodes(String body) {
        JsonArrayBuilder results = Json.createArrayBuilder();
        try (var reader = Json.createReader(new StringReader(body))) {
            List<JsonString> queries =
                    reader.readObject().getJsonArray("postcodes").getValuesAs(JsonString.class);
            if (queries.size() > 100) {
                return new Page(400, "{\"status\":400,\"error\":\"Too many postcodes submitted\"}");
            }
            for (JsonString query : queries) {
                results.add(Json.createObjectBuilder()
                        .add("query", query)
                        .add(
                                "result",
                                Postcode.of(query.getString())
                                        .flatMap(this::postcode)
                                        .<JsonValue>map(found -> found)
                                        .orElse(JsonValue.NULL)));
            }
        }
        return found(results.build());
    }

    private static Page found(JsonValue result) {
        return new Page(
                200,
                Json.createObjectBuilder()
                        .add("status", 200)
                        .add("result", result)
                        .build()
                        .toString());
    }

    private Optional<JsonObject> postcode(Postcode postcode) {
        if (postcode.inward().equals("9ZZ") || postcode.inward().equals("1ZZ")) {
            return Optional.empty();
        }
        String country = ABROAD.getOrDefault(postcode.area(), ENGLAND);
        boolean isNowhere = postcode.inward().equals("1NU") || country.equals("Channel Islands");
        Optional<MapPoint> point = switch (postcode.written()) {
            case "SO23 9AA" -> Optional.of(WINCHESTER);
            default ->
                switch (country) {
                    case "Scotland" -> Optional.of(EDINBURGH);
                    case ENGLAND -> TABLES.outcode(postcode).map(Outcode::point);
                    default -> Optional.of(CARDIFF);
                };
        };
        return point.map(at -> {
            JsonObjectBuilder result = Json.createObjectBuilder()
                    .add("postcode", postcode.written())
                    .add("quality", 1)
                    .add("country", country)
                    .add("outcode", postcode.outcode())
                    .add("incode", postcode.inward())
                    .add("admin_district", "A district, which is no planning authority");
            if (isNowhere) {
                return result.addNull("longitude").addNull("latitude").build();
            }
            return result.add("longitude", at.longitude())
                    .add("latitude", at.latitude())
                    .build();
        });
    }

    Page area(StubService layer, SequencedMap<String, String> query, StubFault fault) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        if (fault != StubFault.NO_AREA) {
            attributes(layer, point(query.getOrDefault("geometry", "{}")), fault)
                    .ifPresent(found -> features.add(Json.createObjectBuilder().add("attributes", kept(found, query))));
        }
        return new Page(
                200,
                Json.createObjectBuilder()
                        .add("objectIdFieldName", "FID")
                        .add("fields", Json.createArrayBuilder())
                        .add("features", features)
                        .build()
                        .toString());
    }

    /** The fields that were asked for. */
    private static JsonObject kept(JsonObject attributes, SequencedMap<String, String> query) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        for (String field : query.getOrDefault("outFields", "").split(",", -1)) {
            if (attributes.containsKey(field)) {
                kept.add(field, attributes.get(field));
            }
        }
        return kept.build();
    }

    private Optional<JsonObject> attributes(StubService layer, MapPoint point, StubFault fault) {
        if (point.equals(CARDIFF) || point.equals(EDINBURGH)) {
            boolean isWales = point.equals(CARDIFF);
            return layer == StubService.LPA
                    ? Optional.of(lpa(isWales ? "W43000024" : "S44000012", isWales ? "Cardiff" : "City of Edinburgh"))
                    : Optional.empty();
        }
        return TABLES.nearestOutcode(point).map(outcode -> switch (layer) {
            case LPA -> authority(outcode, point, fault);
            case NCA ->
                Json.createObjectBuilder()
                        .add("JCACODE", Integer.parseInt(outcode.nca().code()))
                        .add("NCA_Name", outcode.nca().name().label())
                        .build();
            default ->
                Json.createObjectBuilder()
                        .add("Name", outcode.lnrs().name().label())
                        .build();
        });
    }

    private JsonObject authority(Outcode outcode, MapPoint point, StubFault fault) {
        Area area = near(point, WINCHESTER)
                ? TABLES.lpas().stream()
                        .filter(lpa -> lpa.name().label().equals("Winchester"))
                        .findFirst()
                        .orElseThrow()
                : outcode.lpa();
        String name = area.name().label().replace("King's Lynn", "King0s Lynn") + " LPA";
        return lpa(fault == StubFault.UNKNOWN_CODE ? "E69999999" : area.code(), name);
    }

    private static JsonObject lpa(String code, String name) {
        return Json.createObjectBuilder()
                .add("LPA23CD", code)
                .add("LPA23NM", name)
                .build();
    }

    /** A place by the town that its last part is, of those known. */
    Page address(String text) {
        String last = text.substring(text.lastIndexOf(',') + 1).strip();
        if (last.equalsIgnoreCase("Edinburgh")) {
            return match(EDINBURGH, "Edinburgh, Scotland, United Kingdom", "Scotland");
        }
        return Optional.ofNullable(TOWNS.get(last.toLowerCase(Locale.ROOT)))
                .flatMap(Postcode::of)
                .flatMap(TABLES::outcode)
                .map(outcode -> match(outcode.point(), text + ", England, United Kingdom", ENGLAND))
                .orElseGet(() -> new Page(200, "[]"));
    }

    private static Page match(MapPoint point, String name, String state) {
        return new Page(
                200,
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("place_id", 1)
                                .add("licence", "Data © OpenStreetMap contributors, ODbL 1.0.")
                                .add("lat", point.latitude().toPlainString())
                                .add("lon", point.longitude().toPlainString())
                                .add("display_name", name)
                                .add(
                                        "address",
                                        Json.createObjectBuilder()
                                                .add("state", state)
                                                .add("country_code", "gb")))
                        .build()
                        .toString());
    }

    private static boolean near(MapPoint one, MapPoint other) {
        return Math.abs(one.microLatitude() - other.microLatitude()) < 20
                && Math.abs(one.microLongitude() - other.microLongitude()) < 20;
    }

    private static MapPoint point(String geometry) {
        try (var reader = Json.createReader(new StringReader(geometry))) {
            JsonObject point = reader.readObject();
            return new MapPoint(micro(point, "y"), micro(point, "x"));
        }
    }

    private static long micro(JsonObject point, String name) {
        BigDecimal degrees = point.getJsonNumber(name).bigDecimalValue();
        return degrees.movePointRight(6).longValueExact();
    }
}

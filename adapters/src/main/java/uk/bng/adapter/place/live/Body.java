package uk.bng.adapter.place.live;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.bng.domain.place.MapPoint;

/** Reads what services write. Whatever is not as it should be is absent, and nothing is thrown. */
final class Body {
    private static final int DECIMALS = 6;
    private static final int MOST_DIGITS = 60;
    private static final int MOST_SCALE = 60;

    private Body() {}

    /** The array or object that a text is, whole and without more after it. */
    static Optional<JsonStructure> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.read());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** The object that a text is. */
    static Optional<JsonObject> object(String text) {
        return read(text).flatMap(Body::object);
    }

    static Optional<JsonObject> object(JsonValue value) {
        return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The object of a member. */
    static Optional<JsonObject> object(JsonObject parent, String name) {
        return member(parent, name).flatMap(Body::object);
    }

    /** The text of a member, be it a string or a number; empty where it is blank, too. */
    static Optional<String> text(JsonObject parent, String name) {
        return member(parent, name)
                .flatMap(value -> switch (value) {
                    case JsonString string -> Optional.of(string.getString().strip());
                    case JsonNumber number -> decimal(number).map(BigDecimal::toPlainString);
                    default -> Optional.<String>empty();
                })
                .filter(text -> !text.isEmpty());
    }

    /** The point that two members give in degrees, as numbers or strings. */
    static Optional<MapPoint> point(JsonObject parent, String latitude, String longitude) {
        return micro(parent, latitude, 90)
                .flatMap(north -> micro(parent, longitude, 180).map(east -> new MapPoint(north, east)));
    }

    static Optional<JsonValue> member(JsonObject parent, String name) {
        return Optional.ofNullable(parent.get(name));
    }

    private static Optional<Long> micro(JsonObject parent, String name, int most) {
        return text(parent, name)
                .filter(text -> text.matches("-?\\d{1,3}(\\.\\d{1,60})?"))
                .map(BigDecimal::new)
                .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(degrees -> degrees.setScale(DECIMALS, RoundingMode.DOWN)
                        .unscaledValue()
                        .longValueExact());
    }

    /** A number that can be written out: one like 1e999999999 is absent. */
    private static Optional<BigDecimal> decimal(JsonNumber number) {
        BigDecimal decimal = number.bigDecimalValue();
        return decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_SCALE
                ? Optional.empty()
                : Optional.of(decimal);
    }
}

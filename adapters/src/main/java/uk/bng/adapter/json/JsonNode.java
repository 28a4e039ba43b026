package uk.bng.adapter.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A JSON value as written: numbers stay text, so nothing passes through binary floating point. Exhaustive: switch over
 * it without a default.
 */
sealed interface JsonNode {
    /** A string. */
    record Text(String value) implements JsonNode {}

    /** A number, as its decimal text. */
    record Numeric(String literal) implements JsonNode {}

    /** True or false. */
    record Flag(boolean value) implements JsonNode {}

    /** Null. */
    enum Nothing implements JsonNode {
        NULL
    }

    /** An array. */
    record Items(List<JsonNode> values) implements JsonNode {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object; its members keep their order. */
    record Members(SequencedMap<String, JsonNode> values) implements JsonNode {
        public Members {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        /** The member of a name; null and absent are the same. */
        JsonNode member(String name) {
            return values.getOrDefault(name, Nothing.NULL);
        }
    }

    /** What kind of value it is, for messages. */
    default String kind() {
        return switch (this) {
            case Text unused -> "a string";
            case Numeric unused -> "a number";
            case Flag unused -> "true or false";
            case Nothing unused -> "null";
            case Items unused -> "an array";
            case Members unused -> "an object";
        };
    }
}

package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** The members of an object being written, in the order they are added; a missing value is written as null. */
final class Fields {
    private final SequencedMap<String, JsonNode> members = new LinkedHashMap<>();

    Fields text(String name, @Nullable String value) {
        return put(name, value == null ? JsonNode.Nothing.NULL : new JsonNode.Text(value));
    }

    Fields whole(String name, long value) {
        return put(name, wholeNumber(value));
    }

    static JsonNode wholeNumber(long value) {
        return new JsonNode.Numeric(Long.toString(value));
    }

    Fields number(String name, @Nullable BigDecimal value) {
        return put(name, value == null ? JsonNode.Nothing.NULL : new JsonNode.Numeric(value.toPlainString()));
    }

    /** A number whose decimal text is known to be one of JSON. */
    Fields literal(String name, @Nullable String value) {
        return put(name, value == null ? JsonNode.Nothing.NULL : new JsonNode.Numeric(value));
    }

    Fields flag(String name, boolean value) {
        return put(name, new JsonNode.Flag(value));
    }

    /** Pounds with two decimals. */
    Fields money(String name, @Nullable Money value) {
        return number(name, value == null ? null : value.toPounds());
    }

    /** Units with as many decimals as they need. */
    Fields units(String name, @Nullable Units value) {
        return number(name, value == null ? null : value.toDecimal());
    }

    <T> Fields items(String name, List<T> values, Function<T, JsonNode> form) {
        return put(name, new JsonNode.Items(values.stream().map(form).toList()));
    }

    Fields texts(String name, List<String> values) {
        return items(name, values, JsonNode.Text::new);
    }

    Fields put(String name, JsonNode value) {
        if (members.put(name, value) != null) {
            throw new IllegalArgumentException("The member (%s) must be written once.".formatted(name));
        }
        return this;
    }

    JsonNode.Members node() {
        return new JsonNode.Members(members);
    }
}

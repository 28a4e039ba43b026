package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.JsonNode.Items;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Nothing;
import uk.bng.adapter.json.JsonNode.Numeric;
import uk.bng.adapter.json.JsonNode.Text;

/**
 * Takes the known members out of an object, each once and of one type, and reports what does not fit; null and absent
 * are the same. Whoever has taken all it knows calls {@link #refuseOthers()}.
 */
final class ObjectReader {
    private static final int LONGEST_SHOWN = 40;

    private final Members object;
    private final Pointer pointer;
    private final List<FieldIssue> issues;
    private final Set<String> known = new LinkedHashSet<>();

    private ObjectReader(Members object, Pointer pointer, List<FieldIssue> issues) {
        this.object = object;
        this.pointer = pointer;
        this.issues = issues;
    }

    /** A reader of the object that a whole document is; empty, and reported, when it is none. */
    static Optional<ObjectReader> of(JsonNode root, List<FieldIssue> issues) {
        return of(root, Pointer.ROOT, issues, "The document");
    }

    private static Optional<ObjectReader> of(JsonNode node, Pointer pointer, List<FieldIssue> issues, String subject) {
        if (node instanceof Members members) {
            return Optional.of(new ObjectReader(members, pointer, issues));
        }
        issues.add(wrongType(pointer, subject, node, "an object"));
        return Optional.empty();
    }

    /** The string of a member, null when there is none. */
    @Nullable
    String text(String name) {
        return switch (take(name)) {
            case Text text -> text.value();
            case Nothing unused -> null;
            case JsonNode other -> {
                refuse(name, other, "a string");
                yield null;
            }
        };
    }

    /** The decimal text of a number, null when there is none. */
    @Nullable
    String number(String name) {
        return switch (take(name)) {
            case Numeric number -> number.literal();
            case Nothing unused -> null;
            case JsonNode other -> {
                refuse(name, other, "a number");
                yield null;
            }
        };
    }

    /** The text of a string or of a number, null when there is none: for cells of a table. */
    @Nullable
    String cell(String name) {
        return switch (take(name)) {
            case Text text -> text.value();
            case Numeric number -> number.literal();
            case Nothing unused -> null;
            case JsonNode other -> {
                refuse(name, other, "a string or a number");
                yield null;
            }
        };
    }

    /** A whole number of the range of a long, null when there is none. */
    @Nullable
    Long whole(String name) {
        String literal = number(name);
        if (literal == null) {
            return null;
        }
        try {
            return Long.valueOf(literal);
        } catch (NumberFormatException e) {
            refuse(name, "not-a-whole-number", "The %s (%s) must be a whole number.".formatted(words(name), literal));
            return null;
        }
    }

    /** The object of a member, empty when there is none. */
    Optional<ObjectReader> object(String name) {
        JsonNode node = take(name);
        return node instanceof Nothing
                ? Optional.empty()
                : of(node, pointer.member(name), issues, "The " + words(name));
    }

    /**
     * The objects of an array by their positions, {@code instead} of those that are none and reported; empty when there
     * is no array.
     */
    <T> List<T> objects(String name, T instead, BiFunction<ObjectReader, Integer, T> form) {
        List<T> read = new ArrayList<>();
        List<JsonNode> values = items(name);
        for (int i = 0; i < values.size(); i++) {
            int position = i;
            Pointer at = pointer.member(name).item(i);
            read.add(of(values.get(i), at, issues, "Item %d of the %s".formatted(i + 1, words(name)))
                    .map(reader -> form.apply(reader, position))
                    .orElse(instead));
        }
        return read;
    }

    /** The strings of an array, others reported and left out; empty when there is no array. */
    List<String> texts(String name) {
        List<String> read = new ArrayList<>();
        List<JsonNode> values = items(name);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Text text) {
                read.add(text.value());
            } else {
                Pointer at = pointer.member(name).item(i);
                String subject = "Item %d of the %s".formatted(i + 1, words(name));
                issues.add(wrongType(at, subject, values.get(i), "a string"));
            }
        }
        return read;
    }

    /** The member as it is written, for one that needs a judgement of its own. */
    JsonNode take(String name) {
        known.add(name);
        return object.member(name);
    }

    /** Every name the object has, in its order. */
    List<String> names() {
        return List.copyOf(object.values().sequencedKeySet());
    }

    /** Reports a member. */
    void refuse(String name, String code, String detail) {
        issues.add(new FieldIssue(pointer.member(name).toString(), code, detail));
    }

    /** Reports a member that is of the wrong type. */
    void refuse(String name, JsonNode node, String expected) {
        issues.add(wrongType(pointer.member(name), "The " + words(name), node, expected));
    }

    /** Reports every member that was not taken. */
    void refuseOthers() {
        for (String name : object.values().sequencedKeySet()) {
            if (!known.contains(name)) {
                String detail = "The field (%s) is not known here.".formatted(clipped(name));
                String advice = NearestName.to(name, known)
                        .map("\nMaybe %s is meant."::formatted)
                        .orElse("\nKnown are %s.".formatted(String.join(", ", known)));
                refuse(name, "unknown-field", detail + advice);
            }
        }
    }

    private List<JsonNode> items(String name) {
        return switch (take(name)) {
            case Items items -> items.values();
            case Nothing unused -> List.of();
            case JsonNode other -> {
                refuse(name, other, "an array");
                yield List.of();
            }
        };
    }

    private static FieldIssue wrongType(Pointer pointer, String subject, JsonNode node, String expected) {
        String detail = "%s (%s) must be %s.".formatted(subject, shown(node), expected);
        return new FieldIssue(pointer.toString(), "wrong-type", detail);
    }

    /** A value in a message: what it says when that is short, else what kind it is. */
    static String shown(JsonNode node) {
        return switch (node) {
            case Text text -> '"' + clipped(text.value()) + '"';
            case Numeric number -> clipped(number.literal());
            case JsonNode.Flag flag -> Boolean.toString(flag.value());
            case Nothing unused -> node.kind();
            case Items unused -> node.kind();
            case Members unused -> node.kind();
        };
    }

    /** A text in a message, cut when it is long. */
    static String clipped(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}

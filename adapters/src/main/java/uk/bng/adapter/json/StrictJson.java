package uk.bng.adapter.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reads one JSON document and nothing else: no second value after it, no member twice, no deep nesting, no half of a
 * surrogate pair, no number too long to handle. A byte order mark is passed over.
 */
final class StrictJson {
    private static final int LONGEST_NUMBER = 60;
    private static final int LARGEST_EXPONENT = 100;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final int deepest;
    private final JsonParser parser;
    private final List<FieldIssue> issues = new ArrayList<>();
    private boolean complete;

    private StrictJson(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
        this.parser = Json.createParser(new StringReader(text));
    }

    /** What a text holds. Exhaustive: switch over it without a default. */
    sealed interface Parsed {
        /** One document, well-formed throughout. */
        record Document(JsonNode root) implements Parsed {}

        /** No document; the issues say why, several only where names are given twice or numbers are too long. */
        record Malformed(List<FieldIssue> issues) implements Parsed {}
    }

    /** The document a text holds; arrays and objects may be nested {@code deepest} times. */
    static Parsed parse(String text, int deepest) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new StrictJson(marked ? text.substring(1) : text, deepest).document();
    }

    private Parsed document() {
        try (parser) {
            JsonNode root = value(parser.next(), Pointer.ROOT, 0);
            complete = true;
            if (parser.hasNext()) {
                throw new IllegalStateException("The parser must end with the document.");
            }
            return issues.isEmpty() ? new Parsed.Document(root) : new Parsed.Malformed(issues);
        } catch (JsonParsingException e) {
            var issue = complete
                    ? new FieldIssue("", "trailing-text", SyntaxFault.trailing(text, e.getLocation()))
                    : new FieldIssue("", "not-json", SyntaxFault.at(text, e.getLocation()));
            return new Parsed.Malformed(List.of(issue));
        } catch (TooDeep e) {
            return new Parsed.Malformed(List.of(e.issue));
        }
    }

    private JsonNode value(Event event, Pointer pointer, int depth) {
        return switch (event) {
            case START_OBJECT -> members(pointer, deeper(pointer, depth));
            case START_ARRAY -> items(pointer, deeper(pointer, depth));
            case VALUE_STRING -> new JsonNode.Text(whole(parser.getString(), pointer));
            case VALUE_NUMBER -> new JsonNode.Numeric(number(parser.getString(), pointer));
            case VALUE_TRUE -> new JsonNode.Flag(true);
            case VALUE_FALSE -> new JsonNode.Flag(false);
            case VALUE_NULL -> JsonNode.Nothing.NULL;
            case KEY_NAME, END_ARRAY, END_OBJECT ->
                throw new IllegalStateException("The event (%s) must not start a value.".formatted(event));
        };
    }

    private JsonNode members(Pointer pointer, int depth) {
        SequencedMap<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            Pointer at = pointer.member(parser.getString());
            String name = whole(parser.getString(), at);
            JsonNode value = value(parser.next(), at, depth);
            if (members.putIfAbsent(name, value) != null) {
                issues.add(new FieldIssue(
                        at.toString(), "duplicate-key", "The name (%s) must be given once.".formatted(name)));
            }
        }
        return new JsonNode.Members(members);
    }

    private JsonNode items(Pointer pointer, int depth) {
        List<JsonNode> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, pointer.item(items.size()), depth));
        }
        return new JsonNode.Items(items);
    }

    private int deeper(Pointer pointer, int depth) {
        if (depth == deepest) {
            throw new TooDeep(new FieldIssue(
                    pointer.toString(),
                    "too-deep",
                    "Arrays and objects must not be nested more than %d times.".formatted(deepest)));
        }
        return depth + 1;
    }

    private String whole(String value, Pointer pointer) {
        if (value.codePoints().anyMatch(StrictJson::isHalfPair)) {
            issues.add(
                    new FieldIssue(pointer.toString(), "broken-character", "The text holds half of a surrogate pair."));
        }
        return value;
    }

    private static boolean isHalfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private String number(String literal, Pointer pointer) {
        if (literal.length() > LONGEST_NUMBER || exponent(literal) > LARGEST_EXPONENT) {
            String shown = literal.length() > LONGEST_NUMBER ? literal.substring(0, 20) + "..." : literal;
            issues.add(new FieldIssue(
                    pointer.toString(), "number-out-of-range", "The number (%s) is out of range.".formatted(shown)));
        }
        return literal;
    }

    private static int exponent(String literal) {
        int at = Math.max(literal.indexOf('e'), literal.indexOf('E'));
        if (at < 0) {
            return 0;
        }
        String digits = literal.substring(at + 1).replaceFirst("^[+-]?0*", "");
        return digits.length() > 3 ? Integer.MAX_VALUE : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Leaves the nested reading at once. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient FieldIssue issue;

        private TooDeep(FieldIssue issue) {
            super(issue.detail(), null, false, false);
            this.issue = issue;
        }
    }
}

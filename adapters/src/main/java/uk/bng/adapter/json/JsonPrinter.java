package uk.bng.adapter.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import uk.bng.adapter.json.JsonNode.Flag;
import uk.bng.adapter.json.JsonNode.Items;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Nothing;
import uk.bng.adapter.json.JsonNode.Numeric;
import uk.bng.adapter.json.JsonNode.Text;

/**
 * Writes JSON with numbers exactly as their text stands; the usual generators would write {@code 1E-8} where the
 * contract says plain notation.
 */
final class JsonPrinter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder(512);
    private final boolean indented;

    private JsonPrinter(boolean indented) {
        this.indented = indented;
    }

    /** One line, without spaces or a line end. */
    static String line(JsonNode node) {
        return printed(node, false);
    }

    /** Indented by two spaces, without a line end after the last line. */
    static String pretty(JsonNode node) {
        return printed(node, true);
    }

    private static String printed(JsonNode node, boolean indented) {
        var printer = new JsonPrinter(indented);
        printer.value(node, 0);
        return printer.out.toString();
    }

    private void value(JsonNode node, int depth) {
        switch (node) {
            case Text text -> string(text.value());
            case Numeric number -> out.append(number.literal());
            case Flag flag -> out.append(flag.value());
            case Nothing unused -> out.append("null");
            case Items items -> items(items.values(), depth);
            case Members members -> members(members, depth);
        }
    }

    private void items(List<JsonNode> values, int depth) {
        out.append('[');
        for (Iterator<JsonNode> rest = values.iterator(); rest.hasNext(); ) {
            newLine(depth + 1);
            value(rest.next(), depth + 1);
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        close(']', values.isEmpty(), depth);
    }

    private void members(Members members, int depth) {
        out.append('{');
        var entries = members.values().sequencedEntrySet();
        for (Iterator<Map.Entry<String, JsonNode>> rest = entries.iterator(); rest.hasNext(); ) {
            Map.Entry<String, JsonNode> member = rest.next();
            newLine(depth + 1);
            string(member.getKey());
            out.append(indented ? ": " : ":");
            value(member.getValue(), depth + 1);
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        close('}', entries.isEmpty(), depth);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    /** Most texts need no escape, so they are taken over in runs rather than one character at a time. */
    private void string(String value) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (mustBeEscaped(c)) {
                out.append(value, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        out.append(value, written, value.length()).append('"');
    }

    private static boolean mustBeEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}

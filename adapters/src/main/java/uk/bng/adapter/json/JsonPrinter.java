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

    private final StringBuilder out = new StringBuilder();
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
            out.append(rest.hasNext() ? "," : "");
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
            out.append(rest.hasNext() ? "," : "");
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

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}

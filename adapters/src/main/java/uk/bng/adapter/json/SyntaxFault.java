package uk.bng.adapter.json;

import jakarta.json.stream.JsonLocation;
import java.util.Locale;

/** Says in words where and why a text is not JSON. */
final class SyntaxFault {
    private SyntaxFault() {}

    static String at(String text, JsonLocation location) {
        int offset = offset(text, location);
        if (text.isBlank()) {
            return "The text is empty.";
        }
        if (offset >= text.length()) {
            return "The text ends before the JSON document does.\nMaybe a bracket or a quote is not closed.";
        }
        String fault = "The character (%s) at %s is not JSON.".formatted(shown(text, offset), place(text, offset));
        String advice = advice(text, offset);
        return advice.isEmpty() ? fault : fault + "\n" + advice;
    }

    static String trailing(String text, JsonLocation location) {
        int offset = Math.min(offset(text, location), text.length() - 1);
        return "There is more text after the JSON document, from (%s) at %s.\nMaybe two documents were joined."
                .formatted(shown(text, offset), place(text, offset));
    }

    private static String advice(String text, int offset) {
        String rest = text.substring(offset);
        String before = text.substring(0, offset).stripTrailing();
        if (rest.startsWith("NaN") || rest.startsWith("Infinity")) {
            return "Maybe leave the value out: JSON has no such number.";
        }
        char found = rest.charAt(0);
        if (Character.isISOControl(found)) {
            return "Maybe a quote is not closed before it.";
        }
        if (Character.isLetter(found) && (before.endsWith("{") || before.endsWith(","))) {
            return "Maybe put the name in double quotes.";
        }
        return switch (found) {
            case '\'' -> "Maybe use double quotes.";
            case '/' -> "Maybe remove the comment.";
            case '.' -> "Maybe write a zero before the point.";
            case '}', ']' -> before.endsWith(",") ? "Maybe remove the comma before it." : "";
            case '"', '{', '[' -> "Maybe a comma is missing before it.";
            default -> "";
        };
    }

    private static int offset(String text, JsonLocation location) {
        return Math.clamp(location.getStreamOffset(), 0, text.length());
    }

    private static String shown(String text, int offset) {
        int c = text.codePointAt(offset);
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)
                ? "U+%04X".formatted(c).toUpperCase(Locale.ROOT)
                : Character.toString(c);
    }

    private static String place(String text, int offset) {
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - text.lastIndexOf('\n', offset - 1);
        return "line %d, column %d".formatted(line, column);
    }
}

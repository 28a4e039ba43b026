package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word longer than a line is cut. */
final class Wrapping {
    private Wrapping() {}

    /** The lines of a text, none longer than {@code width}; at least one. Line ends in the text are kept. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraph(paragraph.strip(), width, lines);
        }
        return lines;
    }

    private static void paragraph(String text, int width, List<String> lines) {
        String rest = text;
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    /** The text as lines that start with {@code indent}. */
    static String indented(String text, int indent, int width) {
        String margin = " ".repeat(indent);
        return margin + String.join("\n" + margin, lines(text, width - indent));
    }

    /** The text after a label; further lines stand under its first word. */
    static String labelled(String label, String text, int width) {
        String margin = " ".repeat(label.length());
        return label + String.join("\n" + margin, lines(text, width - label.length()));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

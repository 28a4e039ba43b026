package uk.bng.adapter.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where a command reads and prints.
 *
 * @param out for answers, problems included
 * @param err for remarks that are no part of an answer
 * @param width the characters of a line of readable text
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, int width) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    public Console {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }
}

package uk.bng.adapter.catalogue.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.bng.application.port.CatalogueUnavailable;

/**
 * Looks through the XML of one workbook part before a parser does. Refuses document types, strange encodings, addresses
 * outside a sheet, texts that are not there and too many cells; blanks out, in place, formulas (their cached values stay) and cells too far right
 * to matter. So no part can make the parser fetch, expand or reserve anything.
 */
final class XmlGuard {
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int LONGEST_KIND = 9;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;
    private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii", "iso-8859-1");
    private static final int NOTHING = -1;
    private static final int LETTERS = 26;

    private final String workbook;
    private final String part;
    private final byte[] xml;
    private final Tally tally;
    private int at;
    private int depth;
    private int blankFrom = NOTHING;
    private int blankDepth;
    private boolean inSharedCell;
    private int valueFrom = NOTHING;

    XmlGuard(String workbook, String part, byte[] xml, Tally tally) {
        this.workbook = workbook;
        this.part = part;
        this.xml = xml;
        this.tally = tally;
    }

    /** Cleans the part in place. */
    void clean() {
        requireBytesOfAscii();
        while (at < xml.length) {
            if (xml[at] != '<') {
                at++;
            } else if (isNext("<!--")) {
                skipPast("-->");
            } else if (isNext("<![CDATA[")) {
                skipPast("]]>");
            } else if (isNext("<!")) {
                throw WorkbookFault.WORKBOOK_UNSAFE.of(
                        workbook, "must not declare a document type (in %s)".formatted(part));
            } else if (isNext("<?")) {
                instruction();
            } else if (isNext("</")) {
                endTag();
            } else {
                startTag();
            }
        }
    }

    private void requireBytesOfAscii() {
        boolean marked = xml.length > 2 && xml[0] == (byte) 0xEF && xml[1] == (byte) 0xBB && xml[2] == (byte) 0xBF;
        at = marked ? 3 : 0;
        // Two-byte encodings show themselves in the first tag: a zero beside every letter, or their byte order mark.
        if (xml.length > at + 1 && (xml[at] <= 0 || xml[at + 1] <= 0)) {
            throw damaged("must be in UTF-8");
        }
    }

    private void instruction() {
        int start = at;
        skipPast("?>");
        Matcher encoding = ENCODING.matcher(text(start, at));
        if (encoding.find() && !ENCODINGS.contains(encoding.group(1).toLowerCase(Locale.ROOT))) {
            throw damaged("must be in UTF-8");
        }
    }

    private void endTag() {
        int start = at;
        at += 2;
        String element = name();
        skipPast(">");
        if (element.equals("v") && valueFrom != NOTHING) {
            refer(start);
        }
        inSharedCell &= !element.equals("c");
        depth--;
        stopBlanking();
    }

    private void startTag() {
        int start = at;
        at++;
        String element = name();
        boolean isCell = element.equals("c");
        inSharedCell &= !isCell;
        boolean beyond = false;
        for (skipSpace(); !isTagEnd(); skipSpace()) {
            beyond |= attribute(element);
        }
        boolean closed = xml[at] == '/';
        skipPast(">");
        tally.count(element);
        if (element.equals("v") && inSharedCell && !closed) {
            valueFrom = at;
        }
        if (blankFrom == NOTHING && (beyond || element.equals("f"))) {
            blankFrom = start;
            blankDepth = depth;
        }
        if (closed) {
            stopBlanking();
        } else if (++depth > Limits.DEPTH) {
            throw damaged("nests its elements too deep");
        }
    }

    /** Notes the shared text that a cell's value, from its start tag to here, refers to. */
    private void refer(int to) {
        if (to > valueFrom) {
            if (!isNumber(valueFrom, to)) {
                throw damaged("refers to a shared text by no number (%s)".formatted(shown(valueFrom, to)));
            }
            tally.refer(Integer.parseInt(text(valueFrom, to)));
        }
        valueFrom = NOTHING;
    }

    /** Reads one attribute; whether it puts its cell beyond the columns that are read. */
    private boolean attribute(String element) {
        int start = at;
        String attribute = name();
        boolean declares = text(start, at).startsWith("xmlns");
        skipSpace();
        expect('=');
        skipSpace();
        byte quote = here();
        if (quote != '"' && quote != '\'') {
            throw damaged("is not XML");
        }
        int from = ++at;
        while (here() != quote) {
            at++;
        }
        int to = at++;
        if (declares || attribute.length() != 1) {
            return false;
        }
        if (element.equals("c") && attribute.equals("t")) {
            kind(from, to);
        }
        return attribute.equals("r") && isBeyond(element, from, to);
    }

    private void kind(int from, int to) {
        int letters = lettersFrom(from, to) - from;
        if (letters == 0 || letters > LONGEST_KIND || from + letters != to) {
            throw damaged("has a cell of no known kind (%s)".formatted(shown(from, to)));
        }
        if (letters == 1 && xml[from] == 'd') {
            // The parser knows no dates in ISO form and keeps an error's text as it is.
            xml[from] = 'e';
        }
        inSharedCell |= letters == 1 && xml[from] == 's';
    }

    private boolean isBeyond(String element, int from, int to) {
        if (element.equals("c")) {
            int digits = lettersFrom(from, to);
            if (digits == from || digits - from > MOST_LETTERS || !isNumber(digits, to)) {
                throw damaged("has a cell at no address (%s)".formatted(shown(from, to)));
            }
            return column(from, digits) > Limits.COLUMNS;
        }
        if (element.equals("row") && !isNumber(from, to)) {
            throw damaged("has a row of no number (%s)".formatted(shown(from, to)));
        }
        return false;
    }

    private int column(int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            column = column * LETTERS + Character.toUpperCase((char) xml[i]) - 'A' + 1;
        }
        return column;
    }

    /** Where the letters that begin at {@code from} end. */
    private int lettersFrom(int from, int to) {
        int end = from;
        while (end < to && ((xml[end] >= 'A' && xml[end] <= 'Z') || (xml[end] >= 'a' && xml[end] <= 'z'))) {
            end++;
        }
        return end;
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (xml[i] < '0' || xml[i] > '9') {
                return false;
            }
        }
        return to > from && to - from <= MOST_DIGITS;
    }

    private void stopBlanking() {
        if (blankFrom != NOTHING && depth == blankDepth) {
            Arrays.fill(xml, blankFrom, at, (byte) ' ');
            blankFrom = NOTHING;
        }
    }

    /** The name that starts here, without its prefix. */
    private String name() {
        int from = at;
        while (!isTagEnd() && xml[at] != '=' && !isSpace(xml[at])) {
            if (xml[at] == ':') {
                from = at + 1;
            }
            at++;
        }
        if (at == from) {
            throw damaged("is not XML");
        }
        // The names that matter are short; others need no text of their own.
        return at - from > 3 ? "" : text(from, at);
    }

    private boolean isNext(String ascii) {
        if (at + ascii.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (xml[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipPast(String ascii) {
        while (!isNext(ascii)) {
            here();
            at++;
        }
        at += ascii.length();
    }

    private void skipSpace() {
        while (isSpace(here())) {
            at++;
        }
    }

    private void expect(char c) {
        if (here() != c) {
            throw damaged("is not XML");
        }
        at++;
    }

    private boolean isTagEnd() {
        byte here = here();
        return here == '>' || here == '/';
    }

    private byte here() {
        if (at >= xml.length) {
            throw damaged("ends within a tag");
        }
        return xml[at];
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    private String text(int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String shown(int from, int to) {
        return text(from, Math.min(to, from + 20)).replaceAll("[^\\x20-\\x7E]", "?");
    }

    private CatalogueUnavailable damaged(String rule) {
        return WorkbookFault.WORKBOOK_DAMAGED.of(workbook, "is damaged: its part %s %s".formatted(part, rule));
    }
}

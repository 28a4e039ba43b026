package uk.bng.adapter.crm.attio;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteRow;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.SaveKey;

/** The note that a quote leaves at its company or deal, in the little Markdown that notes know. */
final class NoteText {
    private static final int MOST_ROWS = 200;

    private NoteText() {}

    /** By which the note of a revision is found again. */
    static String title(SaveKey key) {
        return "BNG quote %s rev %d".formatted(key.quote(), key.revision());
    }

    static String content(QuoteSheet sheet) {
        QuoteFacts facts = sheet.facts();
        StringBuilder text = new StringBuilder("## ")
                .append(title(sheet.key()))
                .append("\n\n**Total £")
                .append(facts.total())
                .append(" excluding VAT**, of which £")
                .append(facts.adminFee())
                .append(" fee. Contract size: ")
                .append(facts.contractSize())
                .append(". ")
                .append(
                        facts.isProven()
                                ? "Proven cheapest."
                                : "Within %s %% of the best possible."
                                        .formatted(facts.gap()
                                                .movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString()))
                .append("\n\nValid until ")
                .append(sheet.validUntil())
                .append(".\n\n### Allocations\n\n");
        List<QuoteRow> rows = facts.rows();
        text.append(rows.stream()
                .limit(MOST_ROWS)
                .map(row -> "- " + plain(Mapping.line(row)))
                .collect(Collectors.joining("\n")));
        if (rows.size() > MOST_ROWS) {
            text.append("\n- and ").append(rows.size() - MOST_ROWS).append(" more");
        }
        if (sheet.documentUrl() != null) {
            text.append("\n\n[Open the quote](").append(sheet.documentUrl()).append(')');
        }
        return text.append('\n').toString();
    }

    /** A text whose signs mean nothing but themselves. */
    private static String plain(String text) {
        Function<Character, String> escaped =
                sign -> "\\`*_[]<>#".indexOf(sign) < 0 ? String.valueOf(sign) : "\\" + sign;
        return text.chars().mapToObj(sign -> escaped.apply((char) sign)).collect(Collectors.joining());
    }
}

package uk.bng.adapter.archive.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatementQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ReferenceAsked;

/**
 * Finds quotes. The statement is put together from the constants below, by which of them are needed and never from what was
 * asked for; the rows that fit are found in one index, and only those that are shown are read.
 */
final class Search {
    private static final String BY_QUOTE = Rows.SUMMARY + "where true";
    private static final String NEWEST_QUOTES = "order by q.given_at desc, q.id desc limit :most";

    private static final String BY_TERM = Rows.SUMMARY + """
            join (
                select t.quote from archive_term t where t.kind = :kind and t.value = :value""";
    private static final String NEWEST_TERMS = """
                order by t.given_at desc, t.quote desc limit :most) found on found.quote = q.id
            order by q.given_at desc, q.id desc""";

    private static final String HAS_BANK = """
            and exists (select 1 from archive_term b where b.quote = t.quote and b.kind = 'bank' and b.value = :bank)""";
    private static final String HAS_NUMBER =
            "and exists (select 1 from archive_quote n where n.id = t.quote and n.number = :number)";
    private static final String HAS_REVISION =
            "and exists (select 1 from archive_quote r where r.id = t.quote and r.revision = :revision)";

    private static final Map<String, String> OF_QUOTES = Map.of(
            "number", "and q.number = :number",
            "revision", "and q.revision = :revision",
            "client", "and q.client = :client",
            "outcome", "and q.outcome = :outcome",
            "from", "and q.given_at >= :from",
            "until", "and q.given_at < :until",
            "after_id", "and (q.given_at, q.id) < (:after_at, :after_id)");

    private static final Map<String, String> OF_TERMS = Map.of(
            "number", HAS_NUMBER,
            "revision", HAS_REVISION,
            "client", "and t.client = :client",
            "outcome", "and t.outcome = :outcome",
            "from", "and t.given_at >= :from",
            "until", "and t.given_at < :until",
            "bank", HAS_BANK,
            "after_id", "and (t.given_at, t.quote) < (:after_at, :after_id)");

    private final ArchiveWish wish;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Search(ArchiveWish wish) {
        this.wish = wish;
        put("client", wish.view().client());
        put("outcome", wish.outcome());
        put("from", wish.from() == null ? null : Columns.parameter(wish.from()));
        put("until", wish.until() == null ? null : Columns.parameter(wish.until()));
        ReferenceAsked reference = wish.reference();
        put("number", reference == null ? null : reference.number());
        put("revision", reference == null ? null : reference.revision());
        ArchiveCursor after = wish.after();
        put("after_id", after == null ? null : after.id());
    }

    /** The page that is wished for. */
    ArchivePage run(DbExecute db) {
        DbStatementQuery query = db.createQuery(statement());
        parameters.forEach(query::addParam);
        ArchiveCursor after = wish.after();
        if (after != null) {
            query.addParam("after_at", Columns.parameter(after.givenAt()));
        }
        List<DbRow> rows;
        try (Stream<DbRow> found = query.addParam("most", wish.limit() + 1).execute()) {
            rows = found.toList();
        }
        boolean isMore = rows.size() > wish.limit();
        List<DbRow> shown = isMore ? rows.subList(0, wish.limit()) : rows;
        return new ArchivePage(shown.stream().map(Rows::summary).toList(), isMore ? cursor(shown.getLast()) : null);
    }

    /** The statement; a place is looked for before a bank, since fewer quotes have the same. */
    private String statement() {
        ArchiveTerm place = wish.place();
        ArchiveTerm bank = wish.bank();
        ArchiveTerm first = place == null ? bank : place;
        if (first == null) {
            return together(BY_QUOTE, OF_QUOTES, NEWEST_QUOTES);
        }
        put("kind", first.kind().code());
        put("value", first.value());
        put("bank", place == null || bank == null ? null : bank.value());
        return together(BY_TERM, OF_TERMS, NEWEST_TERMS);
    }

    private String together(String start, Map<String, String> conditions, String end) {
        List<String> parts = new ArrayList<>(List.of(start));
        for (String name : parameters.keySet()) {
            String condition = conditions.get(name);
            if (condition != null) {
                parts.add(condition);
            }
        }
        parts.add(end);
        return String.join("\n", parts);
    }

    private static ArchiveCursor cursor(DbRow row) {
        return new ArchiveCursor(Columns.instant(row, "given_at"), Columns.whole(row, "id"));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}

package uk.bng.adapter.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import uk.bng.adapter.json.JsonNode.Items;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Text;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.job.QuoteOrder;

/** The documents that archives keep of a quote, each on one line. */
public final class ArchiveParts {
    private static final int DEEPEST = 64;

    /** Where a site lies to the metre, and what was said of the look-up. */
    private static final Set<String> OF_SITE = Set.of("latitude", "longitude", "note");

    private static final String ERASED = "Erased.";

    private ArchiveParts() {}

    /** The order of a request that {@link OrderWriter} wrote. */
    public static QuoteOrder order(String request) {
        return switch (RunRequestReader.read(request.getBytes(StandardCharsets.UTF_8))) {
            case RunRequestReader.Reading.Understood understood -> understood.order();
            case RunRequestReader.Reading.Refused unused ->
                throw new IllegalStateException("The archived request must be whole.");
        };
    }

    /** A result without what tells where exactly its site lies; all figures stay. */
    public static String withoutPersonal(String result) {
        if (!(StrictJson.parse(result, DEEPEST) instanceof StrictJson.Parsed.Document document)
                || !(document.root() instanceof Members members)) {
            throw new IllegalStateException("The archived result must be whole.");
        }
        SequencedMap<String, JsonNode> kept = new LinkedHashMap<>(members.values());
        kept.computeIfPresent("site", (unused, site) -> site instanceof Members known ? rough(known) : site);
        kept.computeIfPresent("warnings", (unused, all) -> all instanceof Items items ? reworded(items) : all);
        return JsonPrinter.line(new Members(kept));
    }

    private static JsonNode rough(Members site) {
        SequencedMap<String, JsonNode> kept = new LinkedHashMap<>(site.values());
        OF_SITE.forEach(name -> kept.computeIfPresent(name, (unused, value) -> JsonNode.Nothing.NULL));
        return new Members(kept);
    }

    /** Warnings about a location repeat what was typed. */
    private static JsonNode reworded(Items warnings) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode warning : warnings.values()) {
            if (warning instanceof Members members && members.member("subject").equals(new Text("location"))) {
                SequencedMap<String, JsonNode> words = new LinkedHashMap<>(members.values());
                words.computeIfPresent("message", (unused, text) -> new Text(ERASED));
                kept.add(new Members(words));
            } else {
                kept.add(warning);
            }
        }
        return new Items(kept);
    }

    /** The rows of a quote, each with its place among them. */
    public static String rows(List<ArchivedRow> rows) {
        List<JsonNode> written = new ArrayList<>();
        for (ArchivedRow row : rows) {
            written.add(new Fields()
                    .whole("place", written.size())
                    .whole("line", row.line())
                    .text("wanted", row.wanted())
                    .text("ledger", row.ledger())
                    .text("bank_id", row.bankId())
                    .text("bank_name", row.bankName())
                    .text("stock_id", row.stockId())
                    .text("habitat", row.habitat())
                    .text("tier", row.tier())
                    .units("units", row.units())
                    .money("unit_price", row.unitPrice())
                    .money("cost", row.cost())
                    .node());
        }
        return JsonPrinter.line(new Items(written));
    }

    /** What a quote is found by. */
    public static String terms(Collection<ArchiveTerm> terms) {
        return JsonPrinter.line(new Items(terms.stream()
                .map(term -> (JsonNode) new Fields()
                        .text("kind", term.kind().code())
                        .text("value", term.value())
                        .node())
                .toList()));
    }
}

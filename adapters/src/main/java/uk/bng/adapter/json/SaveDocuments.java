package uk.bng.adapter.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveWarning;

/** Writes the answers of {@code POST /save}, each on one line. */
public final class SaveDocuments {
    private SaveDocuments() {}

    /** The quote stands in the CRM; {@code heldUntil} is null where it holds no stock. */
    public static String saved(
            SaveKey key,
            RecordLink link,
            List<String> changed,
            List<SaveWarning> warnings,
            @Nullable Instant heldUntil) {
        Fields fields = new Fields()
                .flag("success", true)
                .flag("queued", false)
                .text("message", "Quote saved to Attio")
                .text("quote_ref", key.quote().value())
                .whole("revision", key.revision())
                .put(
                        "record",
                        new Fields()
                                .text("object", link.record().object())
                                .text("record_id", link.record().id())
                                .text("web_url", link.webUrl())
                                .node())
                .texts("changed", changed)
                .items("warnings", warnings, SaveDocuments::warning);
        return line(fields, heldUntil);
    }

    /** The quote is kept, and sent by and by; {@code heldUntil} is null where it holds no stock. */
    public static String queued(SaveKey key, Instant retryAt, @Nullable Instant heldUntil) {
        Fields fields = new Fields()
                .flag("success", false)
                .flag("queued", true)
                .text("message", "Attio is not answering. The quote is kept and will be sent by itself")
                .text("quote_ref", key.quote().value())
                .whole("revision", key.revision())
                .text("retry_at", shown(retryAt));
        return line(fields, heldUntil);
    }

    private static String line(Fields fields, @Nullable Instant heldUntil) {
        if (heldUntil != null) {
            fields.text("held_until", shown(heldUntil));
        }
        return JsonPrinter.line(fields.node());
    }

    private static String shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static JsonNode warning(SaveWarning warning) {
        return new Fields()
                .text("code", warning.code())
                .text("message", warning.message())
                .node();
    }
}

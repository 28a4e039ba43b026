package uk.bng.adapter.crm.attio;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveStep;
import uk.bng.application.save.SaveWarning;

/** The note of a save: looked for by its title before it is written, because a second one could not be told from it. */
final class NoteRun {
    private static final String ROUTE = "/notes";
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 40;
    private static final int NOT_FOUND = 404;

    private final AttioLine line;
    private final Verdicts verdicts;
    private final QuoteSheet sheet;
    private final SaveProgress progress;

    NoteRun(AttioLine line, Verdicts verdicts, QuoteSheet sheet, SaveProgress progress) {
        this.line = line;
        this.verdicts = verdicts;
        this.sheet = sheet;
        this.progress = progress;
    }

    /** How it ended where something was done, or went wrong. Exhaustive: switch over it without a default. */
    sealed interface Ended {
        /** The note was written; {@code late} where that was only found out by looking. */
        record Written(boolean late) implements Ended {
            Optional<SaveWarning> warning() {
                return late
                        ? Optional.of(new SaveWarning(
                                "note-confirmed-late", "The answer to the note was lost; the note itself was found."))
                        : Optional.empty();
            }
        }

        /** There is no note. */
        record Failed(SaveOutcome outcome) implements Ended {}
    }

    /** Empty where the note was there already. */
    Optional<Ended> run() {
        Look first = look();
        if (first.id() != null) {
            progress.finished(SaveStep.NOTE, first.id());
            return Optional.empty();
        }
        if (first.failed() != null) {
            return Optional.of(new Ended.Failed(first.failed()));
        }
        Heard heard = line.ask(Ask.create(ROUTE, ROUTE, body()), progress::left);
        return Optional.of(
                switch (heard) {
                    case Heard.Answer answer -> {
                        progress.finished(
                                SaveStep.NOTE,
                                Found.data(answer.body()).flatMap(NoteRun::id).orElse(""));
                        yield new Ended.Written(false);
                    }
                    case Heard.Silent unused -> afterSilence();
                    case Heard.Busy unused -> failed(heard);
                    case Heard.No unused -> failed(heard);
                });
    }

    /** Whether it was written although no answer came. */
    private Ended afterSilence() {
        Look again = look();
        if (again.id() == null) {
            return new Ended.Failed(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        }
        progress.finished(SaveStep.NOTE, again.id());
        return new Ended.Written(true);
    }

    private Ended failed(Heard heard) {
        SaveOutcome plain = verdicts.plain(heard, Verdicts.NOTES);
        if (plain == null && heard instanceof Heard.No no) {
            plain = no.fault().status() == NOT_FOUND
                    ? new SaveOutcome.UnknownRecord(sheet.key().record(), true)
                    : SaveOutcome.Refused.of(SaveCause.VALUE_REFUSED, List.of("note"));
        }
        return new Ended.Failed(plain == null ? new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE) : plain);
    }

    /** The note's id, or why it cannot be known; both null where there is no such note. */
    private record Look(@Nullable String id, @Nullable SaveOutcome failed) {}

    private Look look() {
        RecordKey key = sheet.key().record();
        String title = NoteText.title(sheet.key());
        for (int page = 0; page < MOST_PAGES; page++) {
            String path = "/notes?parent_object=%s&parent_record_id=%s&limit=%d&offset=%d"
                    .formatted(key.object(), key.id(), PAGE, page * PAGE);
            Heard heard = line.ask(Ask.get(ROUTE, path), progress::left);
            if (!(heard instanceof Heard.Answer answer)) {
                return new Look(null, failed(heard) instanceof Ended.Failed failed ? failed.outcome() : null);
            }
            List<JsonObject> notes = Found.objects(answer.body(), "data");
            for (JsonObject note : notes) {
                if (Found.text(note, "title").filter(title::equals).isPresent()) {
                    return new Look(id(note).orElse(""), null);
                }
            }
            if (notes.size() < PAGE) {
                break;
            }
        }
        return new Look(null, null);
    }

    private static Optional<String> id(JsonObject note) {
        return Found.object(note, "id").flatMap(id -> Found.text(id, "note_id"));
    }

    private JsonObject body() {
        RecordKey key = sheet.key().record();
        return Json.createObjectBuilder()
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("parent_object", key.object())
                                .add("parent_record_id", key.id())
                                .add("title", NoteText.title(sheet.key()))
                                .add("format", "markdown")
                                .add("content", NoteText.content(sheet)))
                .build();
    }
}

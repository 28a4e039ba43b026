package uk.bng.adapter.crm.attio;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveStep;
import uk.bng.application.save.SaveWarning;

/**
 * One save, step by step: the company or deal is looked up, the quote's record is written where it differs and read back,
 * the fields of the company or deal follow, and a note. What is done is found there rather than remembered, so that a
 * repetition writes nothing twice. For one thread, once.
 */
final class SaveRun {
    private static final String RECORD = "/objects/{object}/records/{record}";
    private static final String RECORDS = "/objects/{object}/records";
    private static final int CONFLICT_TRIES = 4;
    private static final int NOT_FOUND = 404;

    private final AttioLine line;
    private final Verdicts verdicts;
    private final AttioTerms terms;
    private final OwnActor own;
    private final QuoteSheet sheet;
    private final SaveProgress progress;
    private final List<String> changed = new ArrayList<>();
    private final List<SaveWarning> warnings = new ArrayList<>();
    private boolean hasWritten;

    SaveRun(AttioLine line, AttioTerms terms, OwnActor own, QuoteSheet sheet, SaveProgress progress) {
        this.line = line;
        this.verdicts = new Verdicts(line);
        this.terms = terms;
        this.own = own;
        this.sheet = sheet;
        this.progress = progress;
    }

    /** Leaves the steps with what came of the save. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SaveOutcome outcome;

        private Over(SaveOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    SaveOutcome run() {
        try {
            JsonObject record = ownerRecord();
            RecordLink link = quote();
            if (terms.fields() && progress.made(SaveStep.FIELDS).isEmpty()) {
                fields(record);
            }
            if (progress.made(SaveStep.NOTE).isEmpty()) {
                new NoteRun(line, verdicts, sheet, progress).run().ifPresent(this::after);
            }
            return hasWritten || !changed.isEmpty()
                    ? new SaveOutcome.Saved(link, changed, warnings)
                    : new SaveOutcome.Unchanged(link);
        } catch (Over over) {
            return over.outcome;
        }
    }

    private void after(NoteRun.Ended note) {
        switch (note) {
            case NoteRun.Ended.Failed failed -> throw new Over(failed.outcome());
            case NoteRun.Ended.Written written -> {
                hasWritten = true;
                written.warning().ifPresent(warnings::add);
            }
        }
    }

    /** The company or deal; ends the save where there is none, before anything is written. */
    private JsonObject ownerRecord() {
        RecordKey key = sheet.key().record();
        Heard heard = patiently(Ask.get(RECORD, path(key.object(), key.id())));
        if (heard instanceof Heard.Answer answer) {
            return Found.data(answer.body()).orElseThrow(() -> new Over(unreadable()));
        }
        SaveOutcome plain = verdicts.plain(heard, Verdicts.RECORDS);
        if (plain != null) {
            throw new Over(plain);
        }
        boolean isObjectKnown = line.ask(Ask.get("/objects/{object}", "/objects/" + key.object()), progress::left)
                instanceof Heard.Answer;
        throw new Over(new SaveOutcome.UnknownRecord(key, isObjectKnown));
    }

    /** The quote's record, written where it was not, and read back. */
    private RecordLink quote() {
        JsonObject stands = progress.made(SaveStep.QUOTE).map(this::standing).orElse(null);
        if (stands == null) {
            stands = written();
        } else if (progress.made(SaveStep.CHECK).isEmpty()) {
            check(stands, Mapping.quote(sheet, false));
        }
        JsonObject record = stands;
        return Found.link(terms.object(), record).orElseThrow(() -> new Over(unreadable()));
    }

    /** The record of an id; null where it is gone. */
    private @Nullable JsonObject standing(String id) {
        Heard heard = patiently(Ask.get(RECORD, path(terms.object(), id)));
        if (heard instanceof Heard.Answer answer) {
            return Found.data(answer.body()).orElseThrow(() -> new Over(unreadable()));
        }
        SaveOutcome plain = verdicts.plain(heard, Verdicts.RECORDS);
        if (plain != null) {
            throw new Over(plain);
        }
        return null;
    }

    private JsonObject written() {
        List<JsonObject> there = found();
        if (there.size() > 1) {
            throw new Over(conflict(there.getFirst()));
        }
        JsonObject before = there.isEmpty() ? null : there.getFirst();
        int revision =
                before == null ? 0 : Found.whole(before, Attributes.REVISION).orElse(0);
        if (before != null && revision > sheet.key().revision()) {
            throw new Over(new SaveOutcome.Superseded(
                    revision, Found.link(terms.object(), before).orElseThrow(() -> new Over(unreadable()))));
        }
        Map<String, JsonArray> wanted = Mapping.quote(sheet, before == null);
        SequencedMap<String, JsonArray> differing =
                before == null ? known(wanted) : Comparison.differing(wanted, before);
        if (before != null && differing.isEmpty()) {
            progress.finished(SaveStep.QUOTE, Found.id(before).orElse(""));
            progress.finished(SaveStep.CHECK, "");
            return before;
        }
        JsonObject after = upserted(wanted, differing);
        changed.addAll(differing.keySet());
        changed.remove(Attributes.QUOTE_REF);
        own.learn(after, differing.keySet());
        String id = Found.id(after).orElseThrow(() -> new Over(unreadable()));
        progress.finished(SaveStep.QUOTE, id);
        goOn();
        JsonObject read = standing(id);
        check(Objects.requireNonNullElse(read, after), wanted);
        return after;
    }

    /** Values that are there; a new record needs no word about what it lacks. */
    private static SequencedMap<String, JsonArray> known(Map<String, JsonArray> wanted) {
        SequencedMap<String, JsonArray> known = new LinkedHashMap<>(wanted);
        known.values().removeIf(List::isEmpty);
        return known;
    }

    /** The records of the quote's reference, of which there should be one at most. */
    private List<JsonObject> found() {
        JsonObject question = Json.createObjectBuilder()
                .add(
                        "filter",
                        Json.createObjectBuilder()
                                .add(Attributes.QUOTE_REF, sheet.key().quote().value()))
                .add("limit", 2)
                .build();
        Heard heard = patiently(Ask.query(RECORDS + "/query", path(terms.object()) + "/query", question));
        if (heard instanceof Heard.Answer answer) {
            if (!(answer.body().get("data") instanceof JsonArray)) {
                throw new Over(unreadable());
            }
            return Found.objects(answer.body(), "data");
        }
        throw new Over(ofQuotes(heard, List.of(Attributes.QUOTE_REF)));
    }

    private JsonObject upserted(Map<String, JsonArray> wanted, SequencedMap<String, JsonArray> differing) {
        SequencedMap<String, JsonArray> sent = new LinkedHashMap<>();
        sent.put(Attributes.QUOTE_REF, Objects.requireNonNull(wanted.get(Attributes.QUOTE_REF)));
        sent.putAll(differing);
        String path = path(terms.object()) + "?matching_attribute=" + Attributes.QUOTE_REF;
        Heard heard = patiently(Ask.put(RECORDS, path, Values.body(sent)));
        if (heard instanceof Heard.Answer answer) {
            hasWritten = true;
            return Found.data(answer.body()).orElseThrow(() -> new Over(unreadable()));
        }
        if (heard instanceof Heard.No no && no.fault().isConflict()) {
            List<JsonObject> there = found();
            throw new Over(
                    there.isEmpty()
                            ? SaveOutcome.Refused.of(SaveCause.CONFLICT, List.of())
                            : conflict(there.getFirst()));
        }
        throw new Over(ofQuotes(heard, List.copyOf(sent.keySet())));
    }

    private SaveOutcome conflict(JsonObject other) {
        return new SaveOutcome.Refused(
                SaveCause.CONFLICT, List.of(), Found.link(terms.object(), other).orElse(null));
    }

    private SaveOutcome ofQuotes(Heard heard, List<String> slugs) {
        SaveOutcome plain = verdicts.plain(heard, Verdicts.RECORDS);
        if (plain != null) {
            return plain;
        }
        List<Attribute> asked = Attributes.ofQuotes(terms.object()).stream()
                .filter(attribute -> slugs.contains(attribute.slug()))
                .toList();
        return verdicts.ofValues(((Heard.No) heard).fault(), terms.object(), asked, progress::left);
    }

    private void check(JsonObject stands, Map<String, JsonArray> wanted) {
        for (String slug : Comparison.differing(wanted, stands).keySet()) {
            warnings.add(new SaveWarning(
                    "crm-value-differs", "The CRM shows another value of %s than was written.".formatted(slug)));
        }
        progress.finished(SaveStep.CHECK, "");
        goOn();
    }

    private void fields(JsonObject record) {
        RecordKey key = sheet.key().record();
        boolean hasFields =
                key.object().equals(Attributes.COMPANIES) || key.object().equals(Attributes.DEALS);
        SequencedMap<String, JsonArray> differing =
                hasFields ? Comparison.differing(Mapping.latest(sheet), record) : new LinkedHashMap<>();
        if (!differing.isEmpty()) {
            Heard heard = patiently(Ask.patch(RECORD, path(key.object(), key.id()), Values.body(differing)));
            if (!(heard instanceof Heard.Answer)) {
                SaveOutcome plain = verdicts.plain(heard, Verdicts.RECORDS);
                if (plain == null && heard instanceof Heard.No no) {
                    plain = no.fault().status() == NOT_FOUND
                            ? new SaveOutcome.UnknownRecord(key, true)
                            : verdicts.ofValues(
                                    no.fault(), key.object(), Attributes.ofRecords(key.object()), progress::left);
                }
                throw new Over(Objects.requireNonNull(plain));
            }
            hasWritten = true;
        }
        progress.finished(SaveStep.FIELDS, "");
        goOn();
    }

    /** Asks, again where another write or a merge is just going on, which is over soon. */
    private Heard patiently(Ask ask) {
        Duration wait = terms.patience().conflict();
        for (int tried = 1; ; tried++) {
            Heard heard = line.ask(ask, progress::left);
            boolean isPassing = heard instanceof Heard.No no && no.fault().passes();
            if (!isPassing || tried == CONFLICT_TRIES || !line.waited(wait, progress::left)) {
                return heard;
            }
            wait = wait.multipliedBy(2);
        }
    }

    /** Ends the try where the time is up, or somebody else has the save. */
    private void goOn() {
        if (!progress.goesOn()) {
            throw new Over(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        }
    }

    private static SaveOutcome unreadable() {
        return new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE);
    }

    private static String path(String object) {
        return "/objects/" + object + "/records";
    }

    private static String path(String object, String id) {
        return path(object) + "/" + id;
    }
}

package uk.bng.application.port;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import uk.bng.application.save.CrmRecord;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;

/** A CRM that answers as it is told, and saves where it is told nothing. */
public final class ScriptedCrm implements Crm {
    private final Deque<SaveOutcome> outcomes = new ArrayDeque<>();
    private final Deque<Readiness> looks = new ArrayDeque<>();
    private final List<QuoteSheet> sheets = new ArrayList<>();

    /** The next saves end so, one by one. */
    public synchronized void answer(SaveOutcome... next) {
        outcomes.addAll(List.of(next));
    }

    /** The next looks see this, one by one. */
    public synchronized void look(Readiness... next) {
        looks.addAll(List.of(next));
    }

    /** What was to be saved. */
    public synchronized List<QuoteSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public synchronized Readiness readiness() {
        return looks.isEmpty() ? new Readiness.Ready(List.of(), List.of("companies", "deals")) : looks.removeFirst();
    }

    @Override
    public boolean isRecordId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    @Override
    public String quoteObject() {
        return "quotes";
    }

    @Override
    public Optional<CrmRecord> find(RecordKey record) {
        return Optional.empty();
    }

    @Override
    public synchronized SaveOutcome save(QuoteSheet sheet, SaveProgress done) {
        sheets.add(sheet);
        return outcomes.isEmpty()
                ? new SaveOutcome.Saved(SampleSaves.LINK, List.of("total"), List.of())
                : outcomes.removeFirst();
    }

    @Override
    public Optional<QuoteStanding> standing(String recordId) {
        return Optional.empty();
    }
}

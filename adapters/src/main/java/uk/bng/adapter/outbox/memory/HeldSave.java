package uk.bng.adapter.outbox.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.SaveStep;

/** A save that is held, and what changes of it; guarded by the queue that holds it. */
final class HeldSave {
    private final Map<SaveStep, String> done = new EnumMap<>(SaveStep.class);
    private SaveIntent intent;
    private SaveState state;
    private long arrival;
    private Instant askedAt;
    private int attempts;
    private long fence;

    HeldSave(SaveIntent intent, long arrival, Instant now) {
        this.intent = intent;
        this.arrival = arrival;
        this.askedAt = now;
        this.state = new SaveState.Waiting(now, null);
    }

    QuoteRef quote() {
        return intent.key().quote();
    }

    int revision() {
        return intent.key().revision();
    }

    SaveKey key() {
        return intent.key();
    }

    SaveState state() {
        return state;
    }

    long arrival() {
        return arrival;
    }

    Instant askedAt() {
        return askedAt;
    }

    KeptSave kept() {
        return new KeptSave(intent, state, attempts);
    }

    /** Asked for once more; what was done for another job is done no longer. */
    void askAgain(SaveIntent again, long nextArrival, Instant now) {
        boolean isOpen = state.isOpen();
        if (!isOpen || !again.job().equals(intent.job())) {
            done.clear();
        }
        if (!isOpen || state instanceof SaveState.Parked) {
            arrival = nextArrival;
            askedAt = now;
            attempts = 0;
            state = new SaveState.Waiting(now, null);
        }
        intent = again;
    }

    boolean isWorkedAt(Instant now) {
        return state instanceof SaveState.Working working && working.until().isAfter(now);
    }

    /** Whether it stands in line: it waits, or whoever had it is gone. */
    boolean isInLine(Instant now) {
        return state instanceof SaveState.Waiting
                || (state instanceof SaveState.Working working
                        && !working.until().isAfter(now));
    }

    /** Since when it could be claimed. */
    Instant due() {
        return switch (state) {
            case SaveState.Waiting waiting -> waiting.due();
            case SaveState.Working working -> working.until();
            case SaveState.Parked unused -> Instant.MAX;
            case SaveState.Saved unused -> Instant.MAX;
            case SaveState.Refused unused -> Instant.MAX;
        };
    }

    SaveLease lend(WorkerName worker, long newFence, Instant now, Duration term) {
        fence = newFence;
        attempts++;
        state = new SaveState.Working(now.plus(term));
        return new SaveLease(intent, worker, fence, attempts, Duration.between(askedAt, now), done);
    }

    boolean isUnder(SaveLease lease, Instant now) {
        return fence == lease.fence() && isWorkedAt(now);
    }

    void step(SaveStep step, String id) {
        done.put(step, id);
    }

    void become(SaveState next) {
        state = next;
    }

    /** Whether it waits for the CRM to be in order. */
    boolean isReleasable() {
        return state instanceof SaveState.Parked parked && parked.cause().course() == SaveCause.Course.PARK;
    }

    /** The link to the quote's record, null where it is not saved. */
    @Nullable
    RecordLink link() {
        return state instanceof SaveState.Saved saved ? saved.link() : null;
    }

    /** Names a record in another one's place; whether it named it. */
    boolean repoint(String recordId, String into) {
        boolean isConcerned = false;
        SaveKey key = intent.key();
        if (key.record().id().equals(recordId)) {
            var moved = new RecordKey(key.record().object(), into);
            intent = new SaveIntent(new SaveKey(key.quote(), key.revision(), moved), intent.job(), intent.owner());
            isConcerned = true;
        }
        RecordLink link = link();
        if (link != null && link.record().id().equals(recordId)) {
            // Where the other record's page is, nobody said.
            state = new SaveState.Saved(
                    new RecordLink(new RecordKey(link.record().object(), into), null));
            isConcerned = true;
        }
        return isConcerned;
    }
}

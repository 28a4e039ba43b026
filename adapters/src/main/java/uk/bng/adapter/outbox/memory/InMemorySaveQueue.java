package uk.bng.adapter.outbox.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveCensus;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.SaveStep;

/**
 * The line of saves within this process. Saves that are over are kept as long as the rules say, and no more of them than
 * may be open. Thread-safe.
 */
public final class InMemorySaveQueue implements SaveQueue {
    private static final Comparator<HeldSave> LATEST_FIRST =
            Comparator.comparingLong(HeldSave::arrival).reversed();

    private final SaveRules rules;
    private final InstantSource clock;
    private final SequencedMap<SaveKey, HeldSave> saves = new LinkedHashMap<>();
    private long arrivals;
    private long fences;

    public InMemorySaveQueue(SaveRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public synchronized SavePut put(SaveIntent intent) {
        Instant now = clock.instant();
        forgetOld(now);
        HeldSave known = saves.get(intent.key());
        boolean isOpen = known != null && known.state().isOpen();
        if (!isOpen && held(save -> save.state().isOpen()).count() >= rules.most()) {
            return SavePut.FULL;
        }
        if (known == null) {
            saves.put(intent.key(), new HeldSave(intent, ++arrivals, now));
        } else {
            known.askAgain(intent, ++arrivals, now);
            // At the end of the line of what is forgotten first.
            saves.putLast(intent.key(), known);
        }
        held(save -> save.quote().equals(intent.key().quote())
                        && save.revision() < intent.key().revision()
                        && save.state().isOpen()
                        && !save.isWorkedAt(now))
                .forEach(save -> save.become(new SaveState.Refused(SaveCause.SUPERSEDED)));
        return SavePut.KEPT;
    }

    @Override
    public synchronized Optional<SaveLease> claim(WorkerName worker, Duration term) {
        Instant now = clock.instant();
        return held(save -> save.isInLine(now) && !save.due().isAfter(now) && isFirst(save, now))
                .min(Comparator.comparing(HeldSave::due).thenComparingLong(HeldSave::arrival))
                .map(save -> save.lend(worker, ++fences, now, term));
    }

    @Override
    public synchronized Optional<SaveLease> take(SaveKey key, WorkerName worker, Duration term) {
        Instant now = clock.instant();
        return Optional.ofNullable(saves.get(key))
                .filter(save -> save.isInLine(now) && isFirst(save, now))
                .map(save -> save.lend(worker, ++fences, now, term));
    }

    /** Whether nobody works at another save of its quote, and none was asked for before it. */
    private boolean isFirst(HeldSave save, Instant now) {
        return held(other -> other != save && other.quote().equals(save.quote()))
                .noneMatch(other -> other.isWorkedAt(now) || (other.isInLine(now) && other.arrival() < save.arrival()));
    }

    @Override
    public synchronized boolean step(SaveLease lease, SaveStep step, String id) {
        return under(lease, save -> save.step(step, id));
    }

    @Override
    public synchronized boolean reschedule(SaveLease lease, Duration pause, SaveCause cause) {
        Instant due = clock.instant().plus(pause);
        return under(lease, save -> save.become(new SaveState.Waiting(due, cause)));
    }

    @Override
    public synchronized boolean park(SaveLease lease, SaveCause cause) {
        return under(lease, save -> save.become(new SaveState.Parked(cause)));
    }

    @Override
    public synchronized boolean close(SaveLease lease, SaveEnd end) {
        SaveState over = switch (end) {
            case SaveEnd.Saved saved -> new SaveState.Saved(saved.link());
            case SaveEnd.Refused refused -> new SaveState.Refused(refused.cause());
        };
        return under(lease, save -> save.become(over));
    }

    private boolean under(SaveLease lease, Consumer<HeldSave> change) {
        Instant now = clock.instant();
        HeldSave save = held(held -> held.isUnder(lease, now)).findFirst().orElse(null);
        if (save == null) {
            return false;
        }
        change.accept(save);
        return true;
    }

    @Override
    public synchronized int release() {
        Instant now = clock.instant();
        List<HeldSave> released = held(HeldSave::isReleasable).toList();
        released.forEach(save -> save.become(new SaveState.Waiting(now, null)));
        return released.size();
    }

    @Override
    public synchronized List<KeptSave> find(List<QuoteRef> quotes) {
        Set<QuoteRef> wanted = Set.copyOf(quotes);
        return kept(save -> wanted.contains(save.quote())).toList();
    }

    @Override
    public synchronized List<KeptSave> parked(int most) {
        return kept(save -> save.state() instanceof SaveState.Parked)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int repoint(String recordId, String intoId) {
        List<HeldSave> concerned = held(save -> save.repoint(recordId, intoId)).toList();
        List<HeldSave> all = List.copyOf(saves.values());
        saves.clear();
        all.forEach(save -> saves.put(save.key(), save));
        return concerned.size();
    }

    @Override
    public synchronized List<SaveKey> unlink(String recordId) {
        List<HeldSave> concerned = held(save ->
                        save.link() != null && save.link().record().id().equals(recordId))
                .toList();
        concerned.forEach(save -> save.become(new SaveState.Refused(SaveCause.RECORD_GONE)));
        return concerned.stream().map(HeldSave::key).toList();
    }

    @Override
    public synchronized SaveCensus census() {
        Instant now = clock.instant();
        Duration oldest = held(InMemorySaveQueue::isWaiting)
                .map(HeldSave::askedAt)
                .min(Comparator.naturalOrder())
                .map(first -> Duration.between(first, now))
                .orElse(Duration.ZERO);
        return new SaveCensus(
                held(InMemorySaveQueue::isWaiting).count(),
                oldest,
                held(save -> save.state() instanceof SaveState.Parked).count());
    }

    /** The quotes whose saves would be lost if the process ended now. */
    public synchronized List<QuoteRef> open() {
        return held(save -> save.state().isOpen())
                .map(HeldSave::quote)
                .distinct()
                .toList();
    }

    private static boolean isWaiting(HeldSave save) {
        return save.state() instanceof SaveState.Waiting || save.state() instanceof SaveState.Working;
    }

    private void forgetOld(Instant now) {
        Instant oldest = now.minus(rules.kept());
        saves.values().removeIf(save -> !save.state().isOpen() && save.askedAt().isBefore(oldest));
        long over = held(save -> !save.state().isOpen()).count();
        Collection<HeldSave> first = held(save -> !save.state().isOpen())
                .limit(Math.max(0, over - rules.most()))
                .toList();
        saves.values().removeAll(first);
    }

    private Stream<KeptSave> kept(Predicate<HeldSave> which) {
        return held(which).sorted(LATEST_FIRST).map(HeldSave::kept);
    }

    private Stream<HeldSave> held(Predicate<HeldSave> which) {
        return saves.values().stream().filter(which);
    }
}

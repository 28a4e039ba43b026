package uk.bng.adapter.jobs.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobMachine;
import uk.bng.application.job.JobMove;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobTurn;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;

/** All jobs, filed under everything they are looked up by. Not thread-safe. */
final class JobBooks {
    private final JobRules rules;
    private final int mostFinished;
    private final Map<JobId, HeldJob> jobs = new HashMap<>();
    private final Map<Owner, Shelf> shelves = new HashMap<>();
    private final SequencedSet<Owner> turns = new LinkedHashSet<>();
    private final Timeline waiting = new Timeline();
    private final Timeline delayed = new Timeline();
    private final Timeline leased = new Timeline();
    private final Timeline finished = new Timeline();
    private final List<JobNotice> news = new ArrayList<>();
    private long arrivals;
    private long fences;

    JobBooks(JobRules rules, int mostFinished) {
        this.rules = rules;
        this.mostFinished = mostFinished;
    }

    int pending() {
        return waiting.size();
    }

    int running() {
        return leased.size();
    }

    Duration oldestWait(Instant now) {
        return waiting.sinceFirst(now);
    }

    int live(Owner owner) {
        Shelf shelf = shelves.get(owner);
        return shelf == null ? 0 : shelf.live();
    }

    Optional<Shelf> shelf(Owner owner) {
        return Optional.ofNullable(shelves.get(owner));
    }

    Optional<HeldJob> find(JobId id, Instant now) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> !job.isExpired(now));
    }

    HeldJob add(QuoteJob job, Instant now) {
        if (jobs.containsKey(job.id())) {
            throw new IllegalArgumentException("The job id (%s) must be new.".formatted(job.id()));
        }
        HeldJob held = new HeldJob(job, ++arrivals, now);
        jobs.put(job.id(), held);
        file(held, now);
        shelfOf(job.owner()).add(held);
        return held;
    }

    /** Takes the job of the owner whose turn it is; that owner's next turn comes after all others'. */
    Optional<HeldJob> next(Instant now) {
        promote(now);
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        Owner owner = turns.removeFirst();
        turns.addLast(owner);
        return Optional.of(shelfOf(owner).ready().firstEntry().getValue());
    }

    /**
     * Moves a job as the rules say.
     *
     * @param until when its lease or its pause ends, where the turn gives it one
     * @param told how its worker ends it, null where it is no worker's word
     */
    JobTurn move(HeldJob job, JobMove move, Instant until, @Nullable LastWord told, Instant now) {
        JobTurn turn =
                JobMachine.turn(job.stand().phase(), move, job.attempt() < rules.attempts(), job.isCancelAsked());
        switch (turn) {
            case REFUSED -> {}
            case STARTED -> {
                job.countAttempt(1);
                change(job, new Stand.Held(++fences, until, false, null), now);
            }
            case ASKED -> ask(job, now);
            case REQUEUED -> change(job, new Stand.Waiting(until), now);
            case REFUNDED -> {
                job.countAttempt(-1);
                change(job, new Stand.Waiting(until), now);
            }
            case FINISHED, CANCELLED, WORKER_LOST, DEPENDENCY_DOWN ->
                end(job, turn.ending().map(LastWord::ofTheStore).orElse(told), now);
        }
        return turn;
    }

    /** Files a job under another stand, and tells of it. */
    void change(HeldJob job, Stand next, Instant now) {
        refile(job, next, now);
        job.touch(now);
        news.add(new JobNotice.Changed(job.id()));
    }

    /** Files a job under another stand in a way that no client sees. */
    void refile(HeldJob job, Stand next, Instant now) {
        unfile(job);
        job.stand(next);
        file(job, now);
    }

    void forget(HeldJob job) {
        unfile(job);
        jobs.remove(job.id());
        shelfOf(job.owner()).remove(job);
        news.add(new JobNotice.Changed(job.id()));
        if (shelfOf(job.owner()).isEmpty()) {
            shelves.remove(job.owner());
        }
    }

    /** Moves the jobs whose lease ran out, and tells what became of each. */
    List<JobTurn> endLeases(Instant now) {
        return leased.due(now).stream()
                .map(job -> move(job, JobMove.LOSE_LEASE, now, null, now))
                .toList();
    }

    /** Lets jobs be claimed whose pause is over. */
    void promote(Instant now) {
        for (HeldJob job : delayed.due(now)) {
            refile(job, job.stand(), now);
        }
    }

    /** Forgets what was kept long enough, and tells how much that was. */
    int forgetOld(Instant now) {
        List<HeldJob> old = finished.due(now);
        old.forEach(this::forget);
        return old.size();
    }

    /** What happened since this was asked last. */
    List<JobNotice> takeNews() {
        List<JobNotice> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    private void ask(HeldJob job, Instant now) {
        if (job.stand() instanceof Stand.Held held && !held.cancelAsked()) {
            change(job, held.asked(), now);
        }
    }

    private void end(HeldJob job, @Nullable LastWord word, Instant now) {
        if (word == null) {
            throw new IllegalStateException("The job (%s) must end in some way.".formatted(job.id()));
        }
        change(job, new Stand.Over(word.ending(), word.log(), now.plus(rules.retention())), now);
        finished.beyond(mostFinished).forEach(this::forget);
    }

    private void file(HeldJob job, Instant now) {
        Shelf shelf = shelfOf(job.owner());
        switch (job.stand()) {
            case Stand.Waiting wait -> {
                waiting.add(wait.readyAt(), job);
                if (wait.readyAt().isAfter(now)) {
                    delayed.add(wait.readyAt(), job);
                } else {
                    shelf.ready().put(job.arrival(), job);
                    turns.add(job.owner());
                    news.add(new JobNotice.Queued());
                }
            }
            case Stand.Held held -> leased.add(held.leaseEnd(), job);
            case Stand.Over over -> finished.add(over.expiresAt(), job);
        }
        shelf.of(job.stand().phase()).put(job.arrival(), job);
    }

    private void unfile(HeldJob job) {
        Shelf shelf = shelfOf(job.owner());
        switch (job.stand()) {
            case Stand.Waiting wait -> {
                waiting.remove(wait.readyAt(), job);
                delayed.remove(wait.readyAt(), job);
                shelf.ready().remove(job.arrival());
                if (shelf.ready().isEmpty()) {
                    turns.remove(job.owner());
                }
            }
            case Stand.Held held -> leased.remove(held.leaseEnd(), job);
            case Stand.Over over -> finished.remove(over.expiresAt(), job);
        }
        shelf.of(job.stand().phase()).remove(job.arrival());
    }

    private Shelf shelfOf(Owner owner) {
        return shelves.computeIfAbsent(owner, unused -> new Shelf());
    }
}

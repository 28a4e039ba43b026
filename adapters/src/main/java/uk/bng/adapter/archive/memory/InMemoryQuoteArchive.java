package uk.bng.adapter.archive.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Reference;
import uk.bng.application.port.QuoteArchive;

/**
 * The archive in this process: bounded, and gone with it. Where it is full the quote that was kept first makes room for the
 * next. Thread-safe.
 */
public final class InMemoryQuoteArchive implements QuoteArchive {
    /** Some tens of megabytes. */
    public static final int USUAL_ROOM = 5_000;

    private static final Comparator<KeptQuote> NEWEST_FIRST = Comparator.comparing(
                    (KeptQuote kept) -> kept.bare().givenAt())
            .thenComparingLong(KeptQuote::id)
            .reversed();

    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedMap<JobId, KeptQuote> quotes = new LinkedHashMap<>();
    private final Map<JobId, Line> lines = new HashMap<>();
    private long numbers;
    private long ids;
    private long dropped;

    /** @param room the most quotes that are held */
    public InMemoryQuoteArchive(int room) {
        if (room < 1) {
            throw new IllegalArgumentException("The room (%d) must be at least 1.".formatted(room));
        }
        this.room = room;
    }

    /**
     * A line of revisions.
     *
     * @param revisions how many were given
     * @param kept how many of its quotes are held
     */
    private record Line(long number, int revisions, int kept) {}

    @Override
    public Reference keep(ArchiveEntry entry) {
        lock.lock();
        try {
            KeptQuote known = quotes.get(entry.job().id());
            if (known == null) {
                return add(entry);
            }
            if (entry.fence() >= known.bare().fence() && known.erasedAt() == null) {
                quotes.put(entry.job().id(), KeptQuote.of(known.id(), known.reference(), entry));
            }
            return known.reference();
        } finally {
            lock.unlock();
        }
    }

    private Reference add(ArchiveEntry entry) {
        JobId origin = entry.origin();
        Line before = lines.get(origin);
        Line line = before == null ? new Line(++numbers, 0, 0) : before;
        int revisions = entry.job().lineage() == null ? line.revisions : line.revisions + 1;
        var reference = new Reference(line.number, entry.job().lineage() == null ? 0 : revisions);
        lines.put(origin, new Line(line.number, revisions, line.kept + 1));
        quotes.put(entry.job().id(), KeptQuote.of(++ids, reference, entry));
        if (quotes.size() > room) {
            forget(quotes.pollFirstEntry().getValue());
        }
        return reference;
    }

    private void forget(KeptQuote oldest) {
        dropped++;
        lines.computeIfPresent(
                oldest.bare().origin(),
                (unused, line) -> line.kept == 1 ? null : new Line(line.number, line.revisions, line.kept - 1));
    }

    @Override
    public Optional<ArchivedQuote> find(ArchiveView view, Reference reference) {
        return held(kept -> kept.reference().equals(reference)
                        && view.shows(kept.bare().client()))
                .stream()
                .findFirst()
                .map(KeptQuote::quote);
    }

    @Override
    public Optional<ArchivedQuote> ofJob(ArchiveView view, JobId job) {
        lock.lock();
        try {
            return Optional.ofNullable(quotes.get(job))
                    .filter(kept -> view.shows(kept.bare().client()))
                    .map(KeptQuote::quote);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ArchivedSummary> editions(ArchiveView view, long number) {
        return held(kept -> kept.reference().number() == number
                        && view.shows(kept.bare().client()))
                .stream()
                .sorted(Comparator.comparingInt(kept -> kept.reference().revision()))
                .map(KeptQuote::summary)
                .toList();
    }

    @Override
    public ArchivePage search(ArchiveWish wish) {
        List<KeptQuote> found = held(kept -> kept.fits(wish)).stream()
                .sorted(NEWEST_FIRST)
                .limit(wish.limit() + 1L)
                .toList();
        boolean isMore = found.size() > wish.limit();
        List<KeptQuote> shown = isMore ? found.subList(0, wish.limit()) : found;
        return new ArchivePage(
                shown.stream().map(KeptQuote::summary).toList(),
                isMore ? shown.getLast().cursor() : null);
    }

    @Override
    public int erase(long number, Instant at) {
        return erase(kept -> kept.reference().number() == number, Integer.MAX_VALUE, at);
    }

    @Override
    public int eraseGivenBefore(Instant limit, int most, Instant at) {
        return erase(kept -> kept.bare().givenAt().isBefore(limit), most, at);
    }

    private int erase(Predicate<KeptQuote> which, int most, Instant at) {
        lock.lock();
        try {
            List<KeptQuote> found = quotes.values().stream()
                    .filter(kept -> kept.erasedAt() == null && which.test(kept))
                    .sorted(NEWEST_FIRST.reversed())
                    .limit(most)
                    .toList();
            found.forEach(kept -> quotes.put(kept.bare().job().id(), kept.erased(at)));
            return found.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long latest() {
        lock.lock();
        try {
            return numbers;
        } finally {
            lock.unlock();
        }
    }

    /** How many quotes had to make room for others. */
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    private List<KeptQuote> held(Predicate<KeptQuote> which) {
        lock.lock();
        try {
            return quotes.values().stream().filter(which).toList();
        } finally {
            lock.unlock();
        }
    }
}

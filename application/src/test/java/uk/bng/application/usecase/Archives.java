package uk.bng.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Reference;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.QuoteArchive;

/** An archive as the tests of the use cases need it: it can be away, and says what was done to it. */
final class Archives implements QuoteArchive {
    private final List<ArchivedQuote> quotes = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private Runnable whenAway = () -> {};
    private int away;

    /** The next so many calls find no archive. */
    synchronized void beAwayFor(int times) {
        away = times;
    }

    /** What happens whenever somebody finds it away. */
    synchronized void whenAway(Runnable happening) {
        whenAway = happening;
    }

    /** Puts a quote in as it is. */
    synchronized void put(Reference reference, ArchiveEntry entry) {
        quotes.add(new ArchivedQuote(reference, entry, null));
    }

    synchronized List<ArchivedQuote> quotes() {
        return List.copyOf(quotes);
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public synchronized Reference keep(ArchiveEntry entry) {
        called("keep");
        var reference = new Reference(quotes.size() + 1L, 0);
        put(reference, entry);
        return reference;
    }

    @Override
    public synchronized Optional<ArchivedQuote> ofJob(ArchiveView view, JobId job) {
        return quotes.stream()
                .filter(quote -> view.shows(quote.entry().client())
                        && quote.entry().job().id().equals(job))
                .findFirst();
    }

    @Override
    public synchronized Optional<ArchivedQuote> find(ArchiveView view, Reference reference) {
        return quotes.stream()
                .filter(quote ->
                        view.shows(quote.entry().client()) && quote.reference().equals(reference))
                .findFirst();
    }

    @Override
    public synchronized List<ArchivedSummary> editions(ArchiveView view, long number) {
        return quotes.stream()
                .filter(quote ->
                        view.shows(quote.entry().client()) && quote.reference().number() == number)
                .map(ArchivedQuote::summary)
                .toList();
    }

    @Override
    public synchronized ArchivePage search(ArchiveWish wish) {
        ArchiveTerm place = wish.place();
        called("search " + wish.limit() + (place == null ? "" : " at " + place.value()));
        return new ArchivePage(quotes.stream().map(ArchivedQuote::summary).toList(), null);
    }

    @Override
    public synchronized int erase(long number, Instant at) {
        called("erase " + number + " at " + at);
        return editions(ArchiveView.ALL, number).size();
    }

    @Override
    public synchronized int eraseGivenBefore(Instant limit, int most, Instant at) {
        called("erase before " + limit);
        return calls.size() < 3 ? most : most - 1;
    }

    @Override
    public synchronized long latest() {
        return quotes.size();
    }

    private void called(String what) {
        if (away > 0) {
            away--;
            whenAway.run();
            throw new ArchiveUnavailable("The archive is away.", null);
        }
        calls.add(what);
    }
}

package uk.bng.adapter.archive.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ArchiveParts;
import uk.bng.adapter.json.PackedText;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.Reference;

/**
 * A quote as it is held: its result compressed, since that is most of what it weighs.
 *
 * @param id its place in the order of keeping
 * @param bare the entry with an empty result
 */
record KeptQuote(
        long id,
        Reference reference,
        ArchiveEntry bare,
        PackedText result,
        @Nullable Instant erasedAt) {
    static KeptQuote of(long id, Reference reference, ArchiveEntry entry) {
        JobAnswer answer = entry.answer().with(reference);
        return new KeptQuote(
                id, reference, entry.with(new JobAnswer(answer.figures(), "")), PackedText.of(answer.document()), null);
    }

    ArchivedSummary summary() {
        return new ArchivedQuote(reference, bare, erasedAt).summary();
    }

    ArchivedQuote quote() {
        return new ArchivedQuote(
                reference, bare.with(new JobAnswer(bare.answer().figures(), result.text())), erasedAt);
    }

    /** The same without what is personal. */
    KeptQuote erased(Instant at) {
        String document = ArchiveParts.withoutPersonal(result.text());
        return new KeptQuote(id, reference, bare.erased(""), PackedText.of(document), at);
    }

    ArchiveCursor cursor() {
        return new ArchiveCursor(bare.givenAt(), id);
    }

    boolean fits(ArchiveWish wish) {
        Instant given = bare.givenAt();
        var found = bare.searchTerms();
        return wish.view().shows(bare.client())
                && (wish.reference() == null || wish.reference().fits(reference))
                && (wish.place() == null || found.contains(wish.place()))
                && (wish.bank() == null || found.contains(wish.bank()))
                && (wish.from() == null || !given.isBefore(wish.from()))
                && (wish.until() == null || given.isBefore(wish.until()))
                && (wish.outcome() == null
                        || wish.outcome().equals(bare.answer().outcome()))
                && (wish.after() == null || comesAfter(wish.after()));
    }

    /** Whether a list that shows the newest first has it behind another. */
    private boolean comesAfter(ArchiveCursor other) {
        int order = bare.givenAt().compareTo(other.givenAt());
        return order < 0 || (order == 0 && id < other.id());
    }
}

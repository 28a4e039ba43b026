package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.QuoteArchive;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SaveOutcome;

/** The worker behind the line of saves: takes the one that is due and tries it. Thread-safe. */
public final class DeliverSaves {
    private static final System.Logger LOG = System.getLogger(DeliverSaves.class.getName());
    private static final Duration BUDGET = Duration.ofSeconds(60);
    private static final Duration TERM = Duration.ofSeconds(90);

    private final JobStore jobs;
    private final QuoteArchive archive;
    private final SaveSheets sheets;
    private final SaveTools tools;
    private final SaveTry saving;

    /** @param archive where a quote is read from whose job is forgotten */
    public DeliverSaves(JobStore jobs, QuoteArchive archive, SaveSheets sheets, SaveTools tools) {
        this.jobs = jobs;
        this.archive = archive;
        this.sheets = sheets;
        this.tools = tools;
        this.saving = new SaveTry(tools);
    }

    /**
     * Tries the next save that is due; false when none is.
     *
     * @throws uk.bng.application.port.SaveQueueUnavailable when that cannot be known
     */
    public boolean deliverNext(WorkerName worker) {
        Optional<SaveLease> claimed = tools.queue().claim(worker, TERM);
        claimed.ifPresent(this::deliver);
        return claimed.isPresent();
    }

    private void deliver(SaveLease lease) {
        SaveIntent intent = lease.intent();
        Optional<Readied> readied;
        try {
            readied = readied(intent);
        } catch (JobStoreUnavailable | ArchiveUnavailable e) {
            saving.settled(lease, new SaveOutcome.TryLater(null, SaveCause.DEPENDENCY_DOWN));
            return;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "crm.sheet.unreadable ref=" + intent.key().quote() + " fault="
                            + e.getClass().getName());
            saving.settled(lease, new SaveOutcome.TryLater(null, SaveCause.OUR_FAULT));
            return;
        }
        if (readied.isPresent()) {
            saving.carryOut(lease, readied.get().sheet(), readied.get().answer(), BUDGET);
        } else {
            LOG.log(Level.ERROR, "crm.quote.gone ref=" + intent.key().quote());
            saving.settled(lease, SaveOutcome.Refused.of(SaveCause.QUOTE_GONE, List.of()));
            saving.audit(intent, SaveCause.QUOTE_GONE.code());
        }
    }

    /** What is to be written, and the stored result that it was read from. */
    private record Readied(QuoteSheet sheet, JobAnswer answer) {}

    private Optional<Readied> readied(SaveIntent intent) {
        JobRecord job = jobs.find(intent.owner(), intent.job()).orElse(null);
        if (job == null) {
            return archived(intent);
        }
        if (!(job.state() instanceof JobState.Finished finished)) {
            return Optional.empty();
        }
        Optional<JobAnswer> answer = SaveSheets.answer(finished).filter(SaveSheets::holdsPlan);
        return answer.map(stored -> new Readied(sheets.sheet(intent.key(), job, stored), stored));
    }

    /** From what was given then; a quote that was erased since is not written anywhere any more. */
    private Optional<Readied> archived(SaveIntent intent) {
        return archive.ofJob(ArchiveView.ALL, intent.job())
                .filter(quote -> quote.erasedAt() == null
                        && quote.entry().job().owner().equals(intent.owner())
                        && SaveSheets.holdsPlan(quote.entry().answer()))
                .map(quote -> new Readied(
                        sheets.sheet(intent.key(), quote), quote.entry().answer()));
    }
}

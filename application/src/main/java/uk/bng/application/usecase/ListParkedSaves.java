package uk.bng.application.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveIntent;

/** Lists the jobs of all owners whose saves wait for a person. Thread-safe. */
public final class ListParkedSaves {
    private final SaveQueue queue;
    private final JobStore jobs;

    public ListParkedSaves(SaveQueue queue, JobStore jobs) {
        this.queue = queue;
        this.jobs = jobs;
    }

    /** The jobs whose saves were asked for last, each once; those that are kept no longer are left out. */
    public JobPage list(int most) {
        Map<JobId, SaveIntent> parked = new LinkedHashMap<>();
        for (KeptSave save : queue.parked(most)) {
            parked.putIfAbsent(save.intent().job(), save.intent());
        }
        List<JobSummary> items = new ArrayList<>();
        parked.forEach((id, intent) ->
                jobs.find(intent.owner(), id).map(ListParkedSaves::summary).ifPresent(items::add));
        return new JobPage(items, null);
    }

    private static JobSummary summary(JobRecord job) {
        JobState.Finished finished = job.state() instanceof JobState.Finished over ? over : null;
        return new JobSummary(
                job.job().id(),
                job.state().phase(),
                figures(finished),
                job.job().order().recordId(),
                job.job().lineage(),
                job.attempt(),
                job.createdAt(),
                job.updatedAt(),
                finished == null ? null : finished.expiresAt());
    }

    private static @Nullable AnswerFigures figures(JobState.@Nullable Finished finished) {
        return finished == null
                ? null
                : SaveSheets.answer(finished).map(JobAnswer::figures).orElse(null);
    }
}

package uk.bng.adapter.jobs.memory;

import uk.bng.adapter.json.PackedText;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobLog;

/** How a job ends, as it is kept. Packing takes longer than all the rest, so it is done before the store is locked. */
record LastWord(KeptEnding ending, PackedText log) {
    private static final PackedText NO_LOG = PackedText.of(JobLog.EMPTY.text());

    static LastWord of(JobEnding ending, JobLog log) {
        return new LastWord(KeptEnding.of(ending), PackedText.of(log.text()));
    }

    /** An ending that no worker tells. */
    static LastWord ofTheStore(JobEnding ending) {
        return new LastWord(KeptEnding.of(ending), NO_LOG);
    }
}

package uk.bng.application.save;

import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;

/** That a job's quote is to be saved; what is written is read from the job, so no figure stands here. */
public record SaveIntent(SaveKey key, JobId job, Owner owner) {}

package uk.bng.architecture.bad.rule07.adapter.jobs.memory;

import uk.bng.architecture.bad.rule07.application.job.Stray;

public record StrayJobs() implements Stray {}

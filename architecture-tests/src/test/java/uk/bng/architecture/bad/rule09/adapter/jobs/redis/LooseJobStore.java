package uk.bng.architecture.bad.rule09.adapter.jobs.redis;

import uk.bng.architecture.bad.rule09.application.port.JobStore;

public record LooseJobStore() implements JobStore {}

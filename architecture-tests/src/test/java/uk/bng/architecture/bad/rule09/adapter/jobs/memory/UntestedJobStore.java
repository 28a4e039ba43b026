package uk.bng.architecture.bad.rule09.adapter.jobs.memory;

import uk.bng.architecture.bad.rule09.application.port.JobStore;

public record UntestedJobStore() implements JobStore {}

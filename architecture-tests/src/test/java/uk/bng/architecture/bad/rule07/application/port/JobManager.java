package uk.bng.architecture.bad.rule07.application.port;

public interface JobManager {}

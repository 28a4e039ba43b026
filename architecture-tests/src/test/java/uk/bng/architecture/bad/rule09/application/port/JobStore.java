package uk.bng.architecture.bad.rule09.application.port;

public interface JobStore {}

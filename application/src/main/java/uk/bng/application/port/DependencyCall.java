package uk.bng.application.port;

import java.time.Duration;

/** A call of something outside: {@code job-store}, {@code catalogue}; what was asked, how long it took, how it went. */
public record DependencyCall(String dependency, String operation, Duration time, boolean failed) {}

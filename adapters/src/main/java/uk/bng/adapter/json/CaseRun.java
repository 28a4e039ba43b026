package uk.bng.adapter.json;

import java.time.Duration;

/**
 * One run of a case.
 *
 * @param policy the code of the preset
 * @param elapsed from the case's tables to its answer, of which {@code build} made the options and {@code solve} solved
 * @param options the number of options
 */
public record CaseRun(
        String id, String policy, String engine, Duration elapsed, Duration build, Duration solve, int options) {}

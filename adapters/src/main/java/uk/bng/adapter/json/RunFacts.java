package uk.bng.adapter.json;

import java.time.Duration;

/**
 * How a quote was computed.
 *
 * @param engineVersion the version of the program, which pins the solver's own
 * @param elapsed from the request to the answer
 */
public record RunFacts(String engine, String engineVersion, long seed, Duration elapsed, Duration timeLimit) {}

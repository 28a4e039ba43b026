package uk.bng.adapter.crm.attio;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import uk.bng.adapter.outward.Pause;
import uk.bng.application.port.Journal;

/**
 * What talking to Attio needs.
 *
 * @param threads one per request in flight; virtual ones do
 * @param ticks counts nanoseconds from any origin
 * @param random spreads repeated requests; thread-safe
 */
public record AttioTools(
        Executor threads,
        InstantSource clock,
        LongSupplier ticks,
        Pause pause,
        RandomGenerator random,
        Journal journal) {}

package uk.bng.adapter.place.live;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import uk.bng.adapter.outward.Pause;
import uk.bng.application.port.Journal;
import uk.bng.application.port.LookupCache;
import uk.bng.application.port.Turnstile;

/**
 * What look-ups need beside the services.
 *
 * @param cache where answers are kept
 * @param turnstile shared by all processes that ask the same address service
 * @param threads one per request in flight; virtual ones do
 * @param ticks nanoseconds from any moment on
 * @param random spreads repeated requests; thread-safe
 */
public record LiveTools(
        LookupCache cache,
        Turnstile turnstile,
        Executor threads,
        LongSupplier ticks,
        Pause pause,
        RandomGenerator random,
        Journal journal) {}

package uk.bng.application.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import uk.bng.application.port.Crm;
import uk.bng.application.port.Journal;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.CrmSight;

/**
 * What saving needs.
 *
 * @param ticks counts nanoseconds from any origin
 * @param jitter spreads pauses, so that saves which met the same outage do not come back together
 */
public record SaveTools(
        Crm crm,
        SaveQueue queue,
        CrmSight sight,
        Journal journal,
        InstantSource clock,
        LongSupplier ticks,
        UnaryOperator<Duration> jitter) {}

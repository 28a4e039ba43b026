package uk.bng.application.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.Crm;
import uk.bng.application.port.Journal;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.CrmSight;

/**
 * What saving needs.
 *
 * @param ticks counts nanoseconds from any origin
 * @param jitter spreads pauses, so that saves which met the same outage do not come back together
 * @param holds holds the stock of quotes that are saved; null where they hold nothing
 */
public record SaveTools(
        Crm crm,
        SaveQueue queue,
        CrmSight sight,
        Journal journal,
        InstantSource clock,
        LongSupplier ticks,
        UnaryOperator<Duration> jitter,
        @Nullable HoldTools holds) {
    /** For quotes that hold nothing. */
    public SaveTools(
            Crm crm,
            SaveQueue queue,
            CrmSight sight,
            Journal journal,
            InstantSource clock,
            LongSupplier ticks,
            UnaryOperator<Duration> jitter) {
        this(crm, queue, sight, journal, clock, ticks, jitter, null);
    }
}

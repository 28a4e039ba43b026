package uk.bng.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import uk.bng.adapter.jobs.redis.RedisSaveQueue;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.adapter.outbox.postgres.PostgresSaveQueue;
import uk.bng.adapter.postgres.Database;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.SaveRules;

/**
 * The line of saves, in the database where quotes are kept there, else where jobs are kept, and how it is closed.
 *
 * @param atRisk the quotes whose saves would be lost if the process ended now
 */
record OpenOutbox(SaveQueue queue, Supplier<List<QuoteRef>> atRisk, Runnable closing) {
    static OpenOutbox of(Settings settings, InstantSource clock, Supplier<Database> database) {
        if (settings.archive().store() == ArchiveSettings.Store.POSTGRES) {
            var queue = new PostgresSaveQueue(database.get(), SaveRules.STANDARD, () -> Duration.ZERO);
            return new OpenOutbox(queue, List::of, () -> {});
        }
        return switch (settings.jobs().store()) {
            case MEMORY -> {
                var queue = new InMemorySaveQueue(SaveRules.STANDARD, clock);
                yield new OpenOutbox(queue, queue::open, () -> {});
            }
            case REDIS -> {
                String address = Objects.requireNonNull(settings.redis().url()).toString();
                RedisSaveQueue queue = RedisSaveQueue.connect(address, SaveRules.STANDARD, () -> Duration.ZERO);
                yield new OpenOutbox(queue, List::of, queue::close);
            }
        };
    }
}

package uk.bng.adapter.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;

/** Tells the journal of every request, once it is answered. */
final class RequestLog {
    /** The route of what no route is for. */
    static final String NO_ROUTE = "none";

    private final Journal journal;
    private final LongSupplier ticks;

    RequestLog(Journal journal, LongSupplier ticks) {
        this.journal = journal;
        this.ticks = ticks;
    }

    /** A request that has come in. */
    Entry begin(String method, String route) {
        return new Entry(method, route, ticks.getAsLong());
    }

    /** A request that the web server refused before any route saw it. */
    void refused(String requestId, String method, int status, String problem) {
        journal.request(new RequestEvent(requestId, method, NO_ROUTE, status, Duration.ZERO, null, null, problem));
    }

    /** A request that is being answered. */
    final class Entry {
        private final String method;
        private final String route;
        private final long start;

        private Entry(String method, String route, long start) {
            this.method = method;
            this.route = route;
            this.start = start;
        }

        void end(String requestId, Served served) {
            journal.request(new RequestEvent(
                    requestId,
                    method,
                    route,
                    status(served.reply()),
                    Duration.ofNanos(ticks.getAsLong() - start),
                    served.keyId(),
                    id(served.reply().about()),
                    served.problem()));
        }

        private static int status(Reply reply) {
            return switch (reply) {
                case Reply.Whole whole -> whole.status();
                case Reply.File file -> file.status();
                case Reply.Stream unused -> 200;
            };
        }

        private static @Nullable String id(@Nullable JobId job) {
            return job == null ? null : job.value();
        }
    }
}

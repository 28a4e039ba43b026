package uk.bng.adapter.web;

import java.util.List;
import java.util.function.LongSupplier;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.Owner;

/** Counts what each key asks for, and tells it in {@code RateLimit} headers. Thread-safe. */
final class Limits {
    private final Quotas submits;
    private final Quotas reads;

    Limits(WebLimits limits, LongSupplier ticks) {
        this.submits = new Quotas(limits.submits(), ticks);
        this.reads = new Quotas(limits.reads(), ticks);
    }

    /** Counts a request; says whether it may pass, and what to tell. */
    Counted count(LimitClass limit, Owner owner) {
        return switch (limit) {
            case NONE -> Counted.FREELY;
            case SUBMITS -> counted(limit, submits, owner);
            case READS -> counted(limit, reads, owner);
        };
    }

    private static Counted counted(LimitClass limit, Quotas quotas, Owner owner) {
        Quotas.Taken taken = quotas.take(owner.value());
        String name = '"' + limit.label() + '"';
        var headers = List.of(
                new ReplyHeader("RateLimit-Policy", name + ";q=" + quotas.perMinute() + ";w=" + Quotas.WINDOW_SECONDS),
                new ReplyHeader("RateLimit", name + ";r=" + taken.left() + ";t=" + taken.untilFull()));
        return new Counted(taken.isGranted(), taken.untilNext(), limit.label(), headers);
    }

    /** What became of counting a request. */
    record Counted(boolean isGranted, long untilNext, String label, List<ReplyHeader> headers) {
        private static final Counted FREELY = new Counted(true, 0, "", List.of());

        /** Ends a request that was one too many. */
        void refuseTooMany() {
            if (!isGranted) {
                throw Refusal.forNow(
                        ProblemType.TOO_MANY_REQUESTS,
                        "The key must not ask for more %s in a minute.".formatted(label),
                        untilNext);
            }
        }
    }
}

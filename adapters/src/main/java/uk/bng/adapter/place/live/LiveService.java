package uk.bng.adapter.place.live;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.outward.Breaker;
import uk.bng.application.port.DependencyCall;

/**
 * One service on the network: asked within a time, once more after faults that pass, and not at all for a while after
 * many. Thread-safe.
 */
final class LiveService {
    private static final System.Logger LOG = System.getLogger(LiveService.class.getName());
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(2);
    private static final int JITTER_MILLIS = 100;
    private static final int TOO_MANY_REQUESTS = 429;

    private final String name;
    private final Courier courier;
    private final Patience patience;
    private final Admission admission;
    private final LiveTools tools;
    private final Breaker breaker;

    /** @param name by which operators know it, such as {@code postcodes} */
    LiveService(String name, Courier courier, Patience patience, Admission admission, LiveTools tools) {
        this.name = name;
        this.courier = courier;
        this.patience = patience;
        this.admission = admission;
        this.tools = tools;
        this.breaker = new Breaker(tools.ticks());
    }

    /**
     * Asks for what {@code reader} makes of an answer; what it makes nothing of counts as none.
     *
     * @param operation what is asked for, as operators know it
     */
    <T> Answer<T> ask(String operation, Question question, Function<Reply.Whole, Answer<T>> reader, Deadline deadline) {
        if (breaker.isOpen()) {
            return new Answer.Silent<>(Silence.LEFT_ALONE);
        }
        Optional<Silence> refused = admission.await(deadline);
        if (refused.isPresent()) {
            return new Answer.Silent<>(refused.get());
        }
        Breaker.Pass pass = breaker.ask();
        if (pass == Breaker.Pass.STOP) {
            return new Answer.Silent<>(Silence.LEFT_ALONE);
        }
        boolean isReported = false;
        try {
            Try<T> last = attempts(pass, () -> attempt(operation, question, reader, deadline), deadline);
            if (last.isTelling()) {
                isReported = true;
                report(pass, last.answer() instanceof Answer.Given);
            }
            return last.answer();
        } finally {
            if (!isReported) {
                breaker.withdraw(pass);
            }
        }
    }

    private void report(Breaker.Pass pass, boolean answered) {
        if (breaker.report(pass, answered)) {
            LOG.log(WARNING, "place.service.left-alone service={0}", name);
        }
    }

    private <T> Try<T> attempts(Breaker.Pass pass, Supplier<Try<T>> attempt, Deadline deadline) {
        Try<T> first = attempt.get();
        Duration wait = first.pause();
        // A probe is one request and no more.
        if (wait == null || pass == Breaker.Pass.PROBE || !rested(wait, deadline)) {
            return first;
        }
        return admission.await(deadline).isPresent() ? first : attempt.get();
    }

    private <T> Try<T> attempt(
            String operation, Question question, Function<Reply.Whole, Answer<T>> reader, Deadline deadline) {
        Duration atMost = deadline.atMost(patience.request());
        if (!atMost.isPositive()) {
            return new Try<>(new Answer.Silent<>(Silence.LATE), null, false);
        }
        long start = tools.ticks().getAsLong();
        Reply reply = courier.carry(question, atMost);
        Answer<T> answer = switch (reply) {
            case Reply.Whole whole -> reader.apply(whole);
            case Reply.Lost lost -> new Answer.Silent<>(lost.why());
        };
        boolean isFailed = answer instanceof Answer.Silent;
        Duration time = Duration.ofNanos(tools.ticks().getAsLong() - start);
        tools.journal().call(new DependencyCall(name, operation, time, isFailed));
        // Who was waited for less than is usual has not failed, nor has who was interrupted.
        boolean isCutShort = reply instanceof Reply.Lost lost
                && (lost.why() == Silence.INTERRUPTED
                        || (lost.why() == Silence.LATE && atMost.compareTo(patience.request()) < 0));
        return new Try<>(answer, isFailed ? pauseAfter(reply) : null, !isCutShort);
    }

    /** How long to wait before the same is asked again; null where that would not help. */
    private @Nullable Duration pauseAfter(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> lost.why() == Silence.UNREACHABLE ? patience.pause() : null;
            case Reply.Whole whole ->
                switch (whole.status()) {
                    case 502, 503, 504 -> patience.pause();
                    case TOO_MANY_REQUESTS -> pauseAsked(whole.retryAfter());
                    default -> null;
                };
        };
    }

    private @Nullable Duration pauseAsked(@Nullable Duration retryAfter) {
        if (retryAfter == null || retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0) {
            return null;
        }
        return retryAfter.compareTo(patience.pause()) > 0 ? retryAfter : patience.pause();
    }

    private boolean rested(Duration wait, Deadline deadline) {
        Duration spread = wait.plusMillis(tools.random().nextInt(JITTER_MILLIS));
        if (deadline.left().compareTo(spread) <= 0) {
            return false;
        }
        try {
            tools.pause().of(spread);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * One request and what came of it.
     *
     * @param pause how long to wait before the same is asked again; null where that would not help
     * @param isTelling whether it says anything of the service
     */
    private record Try<T>(Answer<T> answer, @Nullable Duration pause, boolean isTelling) {}
}

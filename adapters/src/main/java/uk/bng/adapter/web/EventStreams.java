package uk.bng.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Owner;

/**
 * Writes what happens to a job as server-sent events: {@code state} when it moves, {@code progress} at most twice a
 * second, {@code finished} at its end. The id of an event is the job's sequence, its data the job as {@code GET
 * /status/{job_id}} shows it. Ends with the job, when the job is forgotten, and when the service leaves.
 */
final class EventStreams {
    private static final Duration PACE = Duration.ofMillis(500);
    private static final String OPENING = "retry: 1000\n\n";
    private static final String HEARTBEAT = ":\n\n";

    private final Following following;
    private final Presence presence;
    private final Duration heartbeat;
    private final LongSupplier ticks;
    private final JobReplies replies;

    EventStreams(Following following, Presence presence, Duration heartbeat, LongSupplier ticks, JobReplies replies) {
        this.following = following;
        this.presence = presence;
        this.heartbeat = heartbeat;
        this.ticks = ticks;
        this.replies = replies;
    }

    /**
     * Writes until there is no more to come.
     *
     * @param seen the sequence of the last event that the client has
     */
    void write(OutputStream out, Owner owner, JobRecord first, long seen) throws IOException {
        send(out, OPENING);
        JobRecord told = null;
        JobRecord now = first;
        long lastSeen = seen;
        while (true) {
            if (now.sequence() > lastSeen) {
                send(out, event(name(told, now), now));
                if (now.state().phase().isFinished()) {
                    return;
                }
                told = now;
                lastSeen = now.sequence();
            } else {
                send(out, HEARTBEAT);
            }
            JobRecord due = due(owner, now, told, lastSeen);
            if (due == null || (presence.isLeaving() && due.sequence() <= lastSeen)) {
                return;
            }
            now = due;
        }
    }

    /** The job when there is something to tell of it, or when a heartbeat is due; null when it is forgotten. */
    private @Nullable JobRecord due(Owner owner, JobRecord last, @Nullable JobRecord told, long seen) {
        long start = ticks.getAsLong();
        JobRecord now = last;
        while (now != null && !presence.isLeaving()) {
            boolean isNews = now.sequence() > seen;
            Duration pause = !isNews ? heartbeat : name(told, now).equals("progress") ? PACE : Duration.ZERO;
            Duration left = pause.minusNanos(ticks.getAsLong() - start);
            if (!left.isPositive()) {
                return now;
            }
            // Progress that comes within the pause takes the place of earlier progress.
            now = following.changed(owner, now.job().id(), now.sequence(), left).orElse(null);
        }
        return now;
    }

    private static String name(@Nullable JobRecord told, JobRecord now) {
        if (now.state().phase().isFinished()) {
            return "finished";
        }
        return told == null || !moment(told).equals(moment(now)) ? "state" : "progress";
    }

    /** What makes a job stand differently, apart from how far it is. */
    private static Moment moment(JobRecord job) {
        boolean cancelAsked = job.state() instanceof JobState.Running running && running.cancelAsked();
        return new Moment(job.state().phase().code(), job.attempt(), cancelAsked);
    }

    private String event(String name, JobRecord job) {
        return "event: " + name + "\nid: " + job.sequence() + "\ndata: " + replies.document(job) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private record Moment(String phase, int attempt, boolean cancelAsked) {}
}

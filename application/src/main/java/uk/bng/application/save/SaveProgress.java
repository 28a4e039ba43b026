package uk.bng.application.save;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * What is done of a save, and how much time it has, so that a repeated try continues rather than repeats. For one thread.
 */
public final class SaveProgress {
    private final Map<SaveStep, String> done;
    private final BiPredicate<SaveStep, String> keeping;
    private final Supplier<Duration> left;
    private final AtomicBoolean lost = new AtomicBoolean();

    /**
     * The progress of a save.
     *
     * @param done the steps that are done, each with the id of what it made
     * @param keeping keeps a step for later tries; false when the save is somebody else's by now
     * @param left how much time there is
     */
    public SaveProgress(Map<SaveStep, String> done, BiPredicate<SaveStep, String> keeping, Supplier<Duration> left) {
        this.done = new EnumMap<>(SaveStep.class);
        this.done.putAll(done);
        this.keeping = keeping;
        this.left = left;
    }

    /** The id of what a step made; empty when it is still to be done. */
    public Optional<String> made(SaveStep step) {
        return Optional.ofNullable(done.get(step));
    }

    /** Takes note that a step is done. */
    public void finished(SaveStep step, String id) {
        done.put(step, id);
        if (!keeping.test(step, id)) {
            lost.set(true);
        }
    }

    /** Whether to go on: not when somebody else has the save, or the time is up. */
    public boolean goesOn() {
        return !lost.get() && left.get().isPositive();
    }

    /** How much time there is, zero or less when it is up. */
    public Duration left() {
        return left.get();
    }
}

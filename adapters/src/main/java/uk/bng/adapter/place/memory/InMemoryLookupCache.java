package uk.bng.adapter.place.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import uk.bng.application.port.LookupCache;

/** Answers in this process: beyond so many, those that were asked for longest ago go. Thread-safe. */
public final class InMemoryLookupCache implements LookupCache {
    private static final float USUAL_LOAD = 0.75f;

    private final LongSupplier ticks;
    private final Map<String, Kept> answers;

    /**
     * @param most how many answers are kept
     * @param ticks nanoseconds from any moment on
     */
    public InMemoryLookupCache(int most, LongSupplier ticks) {
        if (most < 1) {
            throw new IllegalArgumentException("The most answers (%d) must be 1 or more.".formatted(most));
        }
        this.ticks = ticks;
        this.answers = new Recent(most);
    }

    @Override
    public Optional<String> get(String key) {
        synchronized (answers) {
            Kept kept = answers.get(key);
            if (kept == null) {
                return Optional.empty();
            }
            if (ticks.getAsLong() - kept.since() >= kept.life()) {
                answers.remove(key);
                return Optional.empty();
            }
            return Optional.of(kept.answer());
        }
    }

    @Override
    public void put(String key, String answer, Duration life) {
        synchronized (answers) {
            answers.put(key, new Kept(answer, ticks.getAsLong(), life.toNanos()));
        }
    }

    /** An answer, when it came and how many nanoseconds it may stay. */
    private record Kept(String answer, long since, long life) {}

    /** Those used last. */
    private static final class Recent extends LinkedHashMap<String, Kept> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, USUAL_LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > most;
        }
    }
}

package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every cache of look-ups does, wherever it keeps them. */
public abstract class LookupCacheContract {
    private static final Duration LONG = Duration.ofDays(30);

    private final String key = UUID.randomUUID().toString();

    /** The cache; the same each time within a test. */
    protected abstract LookupCache cache();

    /** Returns when so much time has passed for the cache. */
    protected abstract void pass(Duration time);

    @Test
    void knowsNothingOfAKeyNeverPut() {
        assertThat(cache().get(key)).isEmpty();
    }

    @Test
    void givesBackWhatWasPut() {
        cache().put(key, "Köln, the \"Fens\"\t46\n", LONG);

        assertThat(cache().get(key)).contains("Köln, the \"Fens\"\t46\n");
        assertThat(cache().get(key)).contains("Köln, the \"Fens\"\t46\n");
    }

    @Test
    void keepsTheLastThatWasPut() {
        cache().put(key, "first", Duration.ofMillis(100));
        cache().put(key, "second", LONG);
        pass(Duration.ofMillis(200));

        assertThat(cache().get(key)).contains("second");
    }

    @Test
    void forgetsWhenTheLifeIsOver() {
        cache().put(key, "short", Duration.ofMillis(100));
        pass(Duration.ofMillis(200));

        assertThat(cache().get(key)).isEmpty();
    }

    @Test
    void keepsKeysApart() {
        cache().put(key, "one", LONG);

        assertThat(cache().get(key + "2")).isEmpty();
    }
}

package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every register of keys does, wherever it keeps them. */
public abstract class KeyRegisterContract {
    private static final int MOST_LIVE = 2;
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final AccessKey first = AccessKeys.key("AAAAaaaa", "client", NOW);
    private final AccessKey second = AccessKeys.key("BBBBbbbb", "client", NOW);
    private final AccessKey third = AccessKeys.key("CCCCcccc", "client", NOW);

    /** A register of the same keys each time, none at first. */
    protected abstract KeyRegister register();

    @Test
    void keepsWhatIsAdded() {
        assertThat(register().keys()).isEmpty();
        assertThat(register().add(second, MOST_LIVE)).isEqualTo(KeyAddition.ADDED);
        assertThat(register().add(first, MOST_LIVE)).isEqualTo(KeyAddition.ADDED);

        assertThat(register().keys()).containsExactly(second, first);
    }

    @Test
    void refusesMoreLiveKeysOfAClientThanItMayHave() {
        KeyRegister register = withTwo();

        assertThat(register.add(third, MOST_LIVE)).isEqualTo(KeyAddition.TOO_MANY_LIVE);
        assertThat(register.add(AccessKeys.key("CCCCcccc", "another", NOW), MOST_LIVE))
                .isEqualTo(KeyAddition.ADDED);
        assertThat(register.keys()).hasSize(3);
    }

    @Test
    void countsNoRevokedKeys() {
        KeyRegister register = withTwo();
        register.revoke(first.id(), NOW);

        assertThat(register.add(third, MOST_LIVE)).isEqualTo(KeyAddition.ADDED);
    }

    @Test
    void countsNoExpiredKeys() {
        KeyRegister register = withTwo();
        AccessKey later = AccessKeys.key("CCCCcccc", "client", NOW.plus(Duration.ofDays(1)));

        assertThat(register.add(later, MOST_LIVE)).isEqualTo(KeyAddition.ADDED);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        KeyRegister register = register();
        register.add(first, MOST_LIVE);

        assertThat(register.add(AccessKeys.key(first.id(), "another", NOW), MOST_LIVE))
                .isEqualTo(KeyAddition.ID_TAKEN);
        assertThat(register.keys()).containsExactly(first);
    }

    @Test
    void revokesOnce() {
        KeyRegister register = withTwo();

        assertThat(register.revoke(first.id(), NOW)).isEqualTo(KeyRevocation.REVOKED);
        assertThat(register.revoke(first.id(), NOW.plusSeconds(9))).isEqualTo(KeyRevocation.ALREADY_REVOKED);
        assertThat(register.keys()).containsExactly(AccessKeys.revoked(first, NOW), second);
    }

    @Test
    void revokesNothingUnknown() {
        KeyRegister register = withTwo();

        assertThat(register.revoke(third.id(), NOW)).isEqualTo(KeyRevocation.UNKNOWN);
        assertThat(register.keys()).containsExactly(first, second);
    }

    @Test
    void manyWritersAtOnceLoseNothingAndExceedNothing() throws InterruptedException, ExecutionException {
        int writers = 12;
        var start = new CountDownLatch(1);
        List<Callable<KeyAddition>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            AccessKey key = AccessKeys.key("Key%05d".formatted(i), i % 2 == 0 ? "even" : "odd", NOW);
            work.add(() -> {
                start.await();
                return register().add(key, MOST_LIVE);
            });
        }
        try (var executor = Executors.newFixedThreadPool(writers)) {
            List<Future<KeyAddition>> answers =
                    work.stream().map(executor::submit).toList();
            start.countDown();
            int added = 0;
            for (Future<KeyAddition> answer : answers) {
                added += answer.get() == KeyAddition.ADDED ? 1 : 0;
            }

            assertThat(added).isEqualTo(2 * MOST_LIVE);
        }
        assertThat(register().keys()).hasSize(2 * MOST_LIVE);
    }

    private KeyRegister withTwo() {
        KeyRegister register = register();
        register.add(first, MOST_LIVE);
        register.add(second, MOST_LIVE);
        return register;
    }
}

package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyAddition;
import uk.bng.application.port.KeyRegister;
import uk.bng.application.port.KeyRevocation;
import uk.bng.application.port.Scope;

final class CreateKeyTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final KeyWish WISH = new KeyWish("acme", List.of(Scope.QUOTES_READ), Duration.ofDays(90));

    private final List<AccessKey> kept = new ArrayList<>();
    private final Deque<KeyAddition> answers = new ArrayDeque<>();
    private final CreateKey create = new CreateKey(
            new Register(),
            count -> Character.toString('a' + answers.size()).repeat(count),
            text -> "%064x".formatted((int) text.charAt(0)),
            InstantSource.fixed(NOW.plusNanos(5)));

    @Test
    void keepsTheDigestAndTellsTheSecretOnce() {
        KeyMade made = create.create(WISH);

        assertThat(made).isInstanceOfSatisfying(KeyMade.Made.class, key -> {
            assertThat(key.text()).isEqualTo("bng_aaaaaaaa_" + "a".repeat(43));
            assertThat(key).asString().doesNotContain("a".repeat(43));
        });
        assertThat(kept)
                .containsExactly(new AccessKey(
                        "aaaaaaaa",
                        "acme",
                        "%064x".formatted((int) 'a'),
                        List.of(Scope.QUOTES_READ),
                        NOW,
                        NOW.plus(Duration.ofDays(90)),
                        null));
    }

    @Test
    void drawsAnotherIdWhereOneIsTaken() {
        answers.add(KeyAddition.ID_TAKEN);

        assertThat(create.create(WISH)).isInstanceOf(KeyMade.Made.class);
        assertThat(kept).extracting(AccessKey::id).containsExactly("bbbbbbbb", "aaaaaaaa");
    }

    @Test
    void saysHowManyLiveKeysAClientMayHave() {
        answers.add(KeyAddition.TOO_MANY_LIVE);

        assertThat(create.create(WISH)).isEqualTo(new KeyMade.TooManyLive("acme", 2));
    }

    @Test
    void namesEachScopeOnceInTheirOrder() {
        var wish = new KeyWish("acme", List.of(Scope.ADMIN, Scope.QUOTES_READ, Scope.ADMIN), Duration.ofDays(1));

        assertThat(wish.scopes()).containsExactly(Scope.QUOTES_READ, Scope.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "-a", "a_\u0007"})
    void refusesClientsWithoutAName(String client) {
        assertThatThrownBy(() -> new KeyWish(client, List.of(Scope.ADMIN), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1S", "P3661D"})
    void refusesLifetimesThatAreNoneOrForEver(String lifetime) {
        assertThatThrownBy(() -> new KeyWish("acme", List.of(Scope.ADMIN), Duration.parse(lifetime)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesKeysThatMayDoNothing() {
        assertThatThrownBy(() -> new KeyWish("acme", List.of(), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Answers as planned, then adds. */
    private final class Register implements KeyRegister {
        @Override
        public List<AccessKey> keys() {
            return kept;
        }

        @Override
        public KeyAddition add(AccessKey key, int mostLive) {
            kept.add(key);
            return answers.isEmpty() ? KeyAddition.ADDED : answers.remove();
        }

        @Override
        public KeyRevocation revoke(String id, Instant at) {
            return KeyRevocation.UNKNOWN;
        }
    }
}

package uk.bng.application.usecase;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import uk.bng.application.port.Scope;

/**
 * A key that is wanted.
 *
 * @param client who will use it
 * @param lifetime how long it opens anything
 */
public record KeyWish(String client, List<Scope> scopes, Duration lifetime) {
    private static final Pattern CLIENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");
    private static final Duration LONGEST = Duration.ofDays(3_660);

    public KeyWish {
        scopes = scopes.stream().distinct().sorted().toList();
        if (!CLIENT.matcher(client).matches()) {
            throw new IllegalArgumentException(
                    "The client (%s) must be 1 to 64 letters, digits, spaces or . _ @ -, and start with one of the first two."
                            .formatted(client));
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("The key of the client (%s) must have a scope.".formatted(client));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The lifetime (%s) must be above zero and at most P%dD.".formatted(lifetime, LONGEST.toDays()));
        }
    }
}

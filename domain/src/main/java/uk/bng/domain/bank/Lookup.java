package uk.bng.domain.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what texts name, for long tables repeat a few texts often and reading a text by key is slow. */
final class Lookup<T> {
    private final Naming<T> named;
    private final Map<String, @Nullable T> known = new HashMap<>();

    Lookup(Naming<T> named) {
        this.named = named;
    }

    Optional<T> find(String text) {
        @Nullable T found = known.get(text);
        if (found == null && !known.containsKey(text)) {
            found = named.find(text).orElse(null);
            known.put(text, found);
        }
        return Optional.ofNullable(found);
    }

    /** What a key column names; empty with an issue when it is blank or names nothing. */
    Optional<T> find(RowCheck check, Column column, TableIssue.Code code, Function<String, String> reason) {
        String text = check.key(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = find(text);
        if (found.isEmpty()) {
            check.note(column, code, reason.apply(text));
        }
        return found;
    }

    /** What a text names, if anything. */
    @FunctionalInterface
    interface Naming<T> {
        Optional<T> find(String text);
    }
}

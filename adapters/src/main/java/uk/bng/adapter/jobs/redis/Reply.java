package uk.bng.adapter.jobs.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.PackedText;

/** What a script answered: a list of texts, some of which may be missing. */
final class Reply {
    private final List<? extends @Nullable Object> items;

    Reply(List<? extends @Nullable Object> items) {
        this.items = items;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    /** The list that is the item. */
    Reply list(int index) {
        if (items.get(index) instanceof List<?> list) {
            return new Reply(list);
        }
        throw new IllegalStateException("The item (%d) of the reply must be a list.".formatted(index));
    }

    String text(int index) {
        return Objects.requireNonNull(textOrNull(index));
    }

    @Nullable
    String textOrNull(int index) {
        byte[] bytes = bytesOrNull(index);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable
    String unpackedOrNull(int index) {
        byte[] bytes = bytesOrNull(index);
        return bytes == null ? null : PackedText.ofBytes(bytes).text();
    }

    String unpacked(int index) {
        return Objects.requireNonNull(unpackedOrNull(index));
    }

    long number(int index) {
        return Long.parseLong(text(index));
    }

    int count(int index) {
        return Math.toIntExact(number(index));
    }

    Duration millis(int index) {
        return Duration.ofMillis(number(index));
    }

    Instant instant(int index) {
        return Instant.ofEpochMilli(number(index));
    }

    @Nullable
    Instant instantOrNull(int index) {
        return items.get(index) == null ? null : instant(index);
    }

    private byte @Nullable [] bytesOrNull(int index) {
        return (byte[]) items.get(index);
    }
}

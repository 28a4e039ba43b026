package uk.bng.adapter.place.tables;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads large tables when they are first asked for, once: few quotes need them. */
final class WhenAsked<T> implements Supplier<T> {
    private final Supplier<T> reading;
    private @Nullable T read;

    WhenAsked(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public synchronized T get() {
        T known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}

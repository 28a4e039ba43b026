package uk.bng.adapter.place.tables;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.Waters;

/** Reads the water tables when they are first asked for, once: they are the largest and few quotes need them. */
final class WatersWhenAsked implements Supplier<Waters> {
    private final TableSource source;
    private @Nullable Waters waters;

    WatersWhenAsked(TableSource source) {
        this.source = source;
    }

    @Override
    public synchronized Waters get() {
        Waters read = waters;
        if (read == null) {
            read = WaterTables.read(source).waters();
            waters = read;
        }
        return read;
    }
}

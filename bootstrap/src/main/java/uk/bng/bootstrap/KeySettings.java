package uk.bng.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether callers need keys, and the file of key digests; {@code file} is null where there is none. */
record KeySettings(Mode mode, @Nullable Path file) {
    static final KeySettings DEFAULTS = new KeySettings(Mode.AUTO, null);

    /** When callers need keys. */
    enum Mode {
        /** Once there is a key; until then the service answers on the loopback address only. */
        AUTO,
        /** Always. */
        REQUIRED,
        /** Never, wherever the service listens. */
        OPEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static KeySettings of(SettingValues values) {
        return new KeySettings(
                values.choice(SettingKey.KEYS_MODE, List.of(Mode.values()), Mode::code, DEFAULTS.mode),
                CatalogueSettings.path(values, SettingKey.KEYS_FILE));
    }
}

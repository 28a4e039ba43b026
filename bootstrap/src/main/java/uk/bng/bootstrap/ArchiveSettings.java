package uk.bng.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Where quotes are kept for good.
 *
 * @param retention how long what is personal in a quote is kept; the figures stay
 */
record ArchiveSettings(Store store, Duration retention) {
    static final ArchiveSettings DEFAULTS = new ArchiveSettings(Store.MEMORY, Duration.ofDays(2_557));

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** What keeps quotes. */
    enum Store {
        /** This process, bounded, gone with it. */
        MEMORY,
        POSTGRES;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ArchiveSettings of(SettingValues values) {
        return new ArchiveSettings(
                values.choice(SettingKey.ARCHIVE_STORE, List.of(Store.values()), Store::code, DEFAULTS.store),
                values.duration(SettingKey.ARCHIVE_RETENTION, Duration.ofDays(1), LONGEST, DEFAULTS.retention));
    }
}

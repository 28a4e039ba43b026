package uk.bng.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.ReservedShare;

/**
 * What saved quotes hold of the stock.
 *
 * @param term how long a saved quote holds its units
 */
record ReservationSettings(Hold hold, Duration term) {
    static final ReservationSettings DEFAULTS = new ReservationSettings(Hold.NONE, Duration.ofDays(30));

    private static final Duration LONGEST = Duration.ofDays(366);

    /** How much of its units a saved quote holds. */
    enum Hold {
        NONE,
        HALF,
        ALL;

        /** The share of its units; null where it holds none. */
        @Nullable
        ReservedShare share() {
            return switch (this) {
                case NONE -> null;
                case HALF -> ReservedShare.HALF;
                case ALL -> ReservedShare.ALL;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReservationSettings of(SettingValues values) {
        return new ReservationSettings(
                values.choice(SettingKey.RESERVATIONS_HOLD, List.of(Hold.values()), Hold::code, DEFAULTS.hold),
                values.duration(SettingKey.RESERVATIONS_TERM, Duration.ofMinutes(1), LONGEST, DEFAULTS.term));
    }
}

package uk.bng.domain.unit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A habitat as the statutory metric lists it, known by its label, compared by key. {@code creditTier} is missing where no statutory
 * credit exists or none is published; {@code trade} sums the trading rule up for show and decides nothing.
 */
public record StatutoryHabitat(
        Ledger ledger,
        String broadHabitat,
        String label,
        String key,
        Distinctiveness distinctiveness,
        Trade trade,
        @Nullable String creditTier,
        String note) {
    public StatutoryHabitat {
        if (key.isEmpty() || !key.equals(CanonicalText.key(label))) {
            throw new IllegalArgumentException("The key (%s) must be that of the label (%s).".formatted(key, label));
        }
    }

    /** The trading rules of the metric, each in a word. */
    public enum Trade {
        SAME_HABITAT_BESPOKE("same-habitat-bespoke"),
        SAME_HABITAT("same-habitat"),
        SAME_BROAD_OR_HIGHER("same-broad-or-higher"),
        SAME_BAND_OR_BETTER("same-band-or-better"),
        LIKE_FOR_LIKE("like-for-like"),
        LIKE_FOR_LIKE_OR_BETTER("like-for-like-or-better"),
        BETTER_BAND("better-band"),
        NONE("none");

        private final String code;

        Trade(String code) {
            this.code = code;
        }

        /** The rule of a code such as {@code same-habitat}; exact. */
        public static Optional<Trade> named(String code) {
            for (Trade trade : values()) {
                if (trade.code.equals(code)) {
                    return Optional.of(trade);
                }
            }
            return Optional.empty();
        }

        public String code() {
            return code;
        }
    }
}

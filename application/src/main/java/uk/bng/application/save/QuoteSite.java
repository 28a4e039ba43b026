package uk.bng.application.save;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.MapPoint;

/**
 * Where a quote's site is, as far as it is known; null where it is not.
 *
 * @param accuracy {@code exact}, {@code chosen}, {@code approximate} or {@code none}
 * @param address as it was typed
 */
public record QuoteSite(
        String accuracy,
        @Nullable String lpa,
        @Nullable String nca,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable MapPoint point) {
    /** Whether there is anything to show on a map or an envelope. */
    public boolean isLocated() {
        return postcode != null || address != null || point != null;
    }

    @Override
    public String toString() {
        return "QuoteSite[***]";
    }
}

package uk.bng.domain.place;

import java.math.BigDecimal;

/** A point on the map in WGS84, in whole millionths of a degree. */
public record MapPoint(long microLatitude, long microLongitude) {
    private static final int DECIMALS = 6;
    private static final long MOST_LATITUDE = 90_000_000;
    private static final long MOST_LONGITUDE = 180_000_000;

    public MapPoint {
        if (Math.abs(microLatitude) > MOST_LATITUDE || Math.abs(microLongitude) > MOST_LONGITUDE) {
            throw new IllegalArgumentException("The point (%s, %s) must lie within 90 and 180 degrees."
                    .formatted(
                            BigDecimal.valueOf(microLatitude, DECIMALS), BigDecimal.valueOf(microLongitude, DECIMALS)));
        }
    }

    /** Degrees north, with 6 decimals. */
    public BigDecimal latitude() {
        return BigDecimal.valueOf(microLatitude, DECIMALS);
    }

    /** Degrees east, with 6 decimals. */
    public BigDecimal longitude() {
        return BigDecimal.valueOf(microLongitude, DECIMALS);
    }
}

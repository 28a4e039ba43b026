package uk.bng.domain.place;

import java.math.BigDecimal;

/** A point on the map in WGS84 decimal degrees, exactly as its source wrote it. */
public record MapPoint(BigDecimal latitude, BigDecimal longitude) {
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    public MapPoint {
        if (latitude.abs().compareTo(MOST_LATITUDE) > 0 || longitude.abs().compareTo(MOST_LONGITUDE) > 0) {
            throw new IllegalArgumentException("The point (%s, %s) must lie within 90 and 180 degrees."
                    .formatted(latitude.toPlainString(), longitude.toPlainString()));
        }
    }
}

package uk.bng.domain.place;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An area, water body or catchment to choose from.
 *
 * @param point a point inside it; null for waters
 * @param share how much of the authority asked for lies in it, between 0 and 1; null where none was asked for
 */
public record PlaceEntry(
        String code,
        String name,
        @Nullable MapPoint point,
        @Nullable BigDecimal share) {
    static PlaceEntry of(Area area) {
        return new PlaceEntry(area.code(), area.name().label(), area.point(), null);
    }

    static <T extends Area> PlaceEntry of(AreaShare<T> share) {
        Area area = share.area();
        return new PlaceEntry(area.code(), area.name().label(), area.point(), share.toDecimal());
    }
}

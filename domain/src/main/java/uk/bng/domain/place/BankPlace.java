package uk.bng.domain.place;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a bank lies, as its catalogue says. Blank names are unknown; the point is given whole or not at all.
 *
 * @param approximate the kinds of area that were read at the centre of a wider area, so that they may be others
 */
public record BankPlace(
        AreaName lpa,
        AreaName nca,
        AreaName lnrs,
        AreaName waterbody,
        AreaName operationalCatchment,
        String postcode,
        String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Set<AreaKind> approximate) {
    /** A place of which nothing is known. */
    public static final BankPlace UNKNOWN = of("", "", "");

    public BankPlace {
        approximate = Set.copyOf(approximate);
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException(
                    "The point (%s, %s) must have both coordinates or none.".formatted(latitude, longitude));
        }
    }

    /** A place as it was given, with no area looked up. */
    public BankPlace(
            AreaName lpa,
            AreaName nca,
            AreaName lnrs,
            AreaName waterbody,
            AreaName operationalCatchment,
            String postcode,
            String address,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        this(lpa, nca, lnrs, waterbody, operationalCatchment, postcode, address, latitude, longitude, Set.of());
    }

    /** A place known by its areas alone; blank text is unknown. */
    public static BankPlace of(String lpa, String nca, String lnrs) {
        return new BankPlace(
                AreaName.of(lpa),
                AreaName.of(nca),
                AreaName.of(lnrs),
                AreaName.BLANK,
                AreaName.BLANK,
                "",
                "",
                null,
                null);
    }
}

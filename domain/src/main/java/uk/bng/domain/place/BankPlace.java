package uk.bng.domain.place;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a bank lies, as its catalogue says. Blank names are unknown; the point is given whole or not at all. */
public record BankPlace(
        AreaName lpa,
        AreaName nca,
        AreaName lnrs,
        AreaName waterbody,
        AreaName operationalCatchment,
        String postcode,
        String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {
    /** A place of which nothing is known. */
    public static final BankPlace UNKNOWN = of("", "", "");

    public BankPlace {
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException(
                    "The point (%s, %s) must have both coordinates or none.".formatted(latitude, longitude));
        }
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

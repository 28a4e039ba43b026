package uk.bng.domain.place;

import org.jspecify.annotations.Nullable;

/**
 * Where a user says a site is, as written and before it is judged: areas that were chosen, and what to look the rest up
 * by. Blank text is nothing.
 *
 * @param latitude degrees north as text
 * @param longitude degrees east as text
 */
public record SiteQuery(
        AreasGiven areas,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String latitude,
        @Nullable String longitude) {
    /** Nothing said. */
    public static final SiteQuery NOWHERE = of(AreasGiven.NONE);

    public SiteQuery {
        postcode = given(postcode);
        address = given(address);
        latitude = given(latitude);
        longitude = given(longitude);
    }

    /** Chosen areas alone. */
    public static SiteQuery of(AreasGiven areas) {
        return new SiteQuery(areas, null, null, null, null);
    }

    /** A postcode alone. */
    public static SiteQuery ofPostcode(String postcode) {
        return new SiteQuery(AreasGiven.NONE, postcode, null, null, null);
    }

    /** An address alone. */
    public static SiteQuery ofAddress(String address) {
        return new SiteQuery(AreasGiven.NONE, null, address, null, null);
    }

    /** A point alone. */
    public static SiteQuery ofPoint(String latitude, String longitude) {
        return new SiteQuery(AreasGiven.NONE, null, null, latitude, longitude);
    }

    /** The same look-up with these areas chosen. */
    public SiteQuery with(AreasGiven chosen) {
        return new SiteQuery(chosen, postcode, address, latitude, longitude);
    }

    public boolean isNothing() {
        return equals(NOWHERE);
    }

    /** What to look up: the point before the postcode before the address; or all that is wrong with their form. */
    public Sought sought() {
        return new QueryForm(this).sought();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

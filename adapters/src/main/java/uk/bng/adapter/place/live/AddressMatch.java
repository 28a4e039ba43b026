package uk.bng.adapter.place.live;

import uk.bng.domain.place.MapPoint;

/** What the address service makes of an address. Exhaustive: switch over it without a default. */
sealed interface AddressMatch {
    /** A place: the nation's name or code as the service gives it, blank where it does not, and the text it matched. */
    record Matched(MapPoint point, String nation, String text) implements AddressMatch {}

    /** It knows no such place. */
    record None() implements AddressMatch {}
}

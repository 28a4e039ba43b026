package uk.bng.adapter.place.live;

import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Nation;

/** What the postcode service says of a postcode or outcode. Exhaustive: switch over it without a default. */
public sealed interface PostcodePlace {
    /** Its centre lies here, in England or where the service does not say. */
    record At(MapPoint point) implements PostcodePlace {}

    /** It lies in another nation. */
    record Abroad(Nation nation) implements PostcodePlace {}

    /** It is not in use, or nobody knows where it is. */
    record Unknown() implements PostcodePlace {}
}

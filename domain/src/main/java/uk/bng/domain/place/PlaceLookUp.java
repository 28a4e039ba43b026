package uk.bng.domain.place;

import java.util.List;

/** Looks many places up at once. */
@FunctionalInterface
public interface PlaceLookUp {
    /** What was found at each of the places, in their order; where a service fails, what the tables know. */
    List<LookedUp> lookUp(List<Sought> places);
}

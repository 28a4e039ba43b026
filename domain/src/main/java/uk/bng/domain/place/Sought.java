package uk.bng.domain.place;

import java.util.List;

/** What a site is to be looked up by. Exhaustive: switch over it without a default. */
public sealed interface Sought {
    /** Nothing: what was chosen must do. */
    record Nothing() implements Sought {}

    /** A point in or near England. */
    record AtPoint(MapPoint point) implements Sought {}

    /** A postcode or outcode, given as such or found in the address. */
    record AtPostcode(Postcode postcode) implements Sought {}

    /** An address in which no full postcode stands. */
    record AtAddress(String address) implements Sought {}

    /** Everything that is wrong with the form of what was given. */
    record Malformed(List<LocationIssue> issues) implements Sought {
        public Malformed {
            issues = List.copyOf(issues);
        }
    }
}

package uk.bng.domain.place;

import java.util.Optional;

/** What the point of a looked-up site stands for. Exhaustive: switch over it without a default. */
public sealed interface LocatedBy {
    /** The site's own point. */
    record OwnPoint() implements LocatedBy {}

    /** The centre of a full postcode. */
    record PostcodeCentre() implements LocatedBy {}

    /** The centre of an outcode's district. */
    record OutcodeCentre(String outcode) implements LocatedBy {}

    /** An address that a service took the given one for. */
    record MatchedAddress(String matched) implements LocatedBy {}

    /** How sure areas are that lie at such a point. */
    default Accuracy accuracy() {
        return switch (this) {
            case OwnPoint unused -> Accuracy.EXACT;
            case PostcodeCentre unused -> Accuracy.EXACT;
            case OutcodeCentre unused -> Accuracy.APPROXIMATE;
            case MatchedAddress unused -> Accuracy.APPROXIMATE;
        };
    }

    /** What must be said beside a site located so. */
    default Optional<String> note() {
        return switch (this) {
            case OwnPoint unused -> Optional.empty();
            case PostcodeCentre unused -> Optional.of("based on the centre of the postcode");
            case OutcodeCentre centre -> Optional.of("based on the centre of the %s area".formatted(centre.outcode()));
            case MatchedAddress address -> Optional.of("based on the address found: " + address.matched());
        };
    }
}

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
            case OwnPoint() -> Accuracy.EXACT;
            case PostcodeCentre() -> Accuracy.EXACT;
            case OutcodeCentre(String unused) -> Accuracy.APPROXIMATE;
            case MatchedAddress(String unused) -> Accuracy.APPROXIMATE;
        };
    }

    /** What must be said beside a site located so. */
    default Optional<String> note() {
        return switch (this) {
            case OwnPoint() -> Optional.empty();
            case PostcodeCentre() -> Optional.of("based on the centre of the postcode");
            case OutcodeCentre(String outcode) -> Optional.of("based on the centre of the %s area".formatted(outcode));
            case MatchedAddress(String matched) -> Optional.of("based on the address found: " + matched);
        };
    }
}

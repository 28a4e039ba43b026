package uk.bng.domain.place;

/** One direction of a border: {@code neighbour} touches {@code code}. */
public record CodePair(String code, String neighbour) {
    /** The other direction of the border. */
    CodePair reversed() {
        return new CodePair(/* code= */ neighbour, /* neighbour= */ code);
    }
}

package uk.bng.domain.place;

/** A border so short in the tables, which are drawn from simplified maps, that the areas may not touch on the ground. */
public record ShortBorder(AreaKind kind, AreaName neighbour, long metres) {
    public ShortBorder {
        if (metres < 0) {
            throw new IllegalArgumentException("The border (%d m) must not be shorter than nothing.".formatted(metres));
        }
    }
}

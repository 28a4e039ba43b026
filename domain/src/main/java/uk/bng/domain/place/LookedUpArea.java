package uk.bng.domain.place;

/** What a look-up says of one kind of area at a place. Exhaustive: switch over it without a default. */
public sealed interface LookedUpArea {
    /** What a service says lies at the point itself; one of both may be blank. */
    record Said(String code, String name) implements LookedUpArea {}

    /** The area of this code, which lies at the centre of the outcode: it stands in for the one at the site. */
    record AtCentre(String code) implements LookedUpArea {}

    /** A service says that there is none, as on a coast. */
    record NotThere() implements LookedUpArea {}

    /** Not looked up. */
    record NotAsked() implements LookedUpArea {}
}

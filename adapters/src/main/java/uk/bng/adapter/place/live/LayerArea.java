package uk.bng.adapter.place.live;

/** What a layer says lies at a point. Exhaustive: switch over it without a default. */
sealed interface LayerArea {
    /** An area; one of code and name may be blank. */
    record There(String code, String name) implements LayerArea {}

    /** None, as at sea. */
    record None() implements LayerArea {}
}

package uk.bng.adapter.place.live;

import java.util.function.Function;

/** What came of asking a service. Exhaustive: switch over it without a default. */
sealed interface Answer<T> {
    /** An answer. */
    record Given<T>(T value) implements Answer<T> {}

    /** None. */
    record Silent<T>(Silence why) implements Answer<T> {}

    /** The same with the answer read further; what cannot be read is none. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Given<T> given -> next.apply(given.value());
            case Silent<T> silent -> new Silent<>(silent.why());
        };
    }
}

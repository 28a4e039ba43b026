package uk.bng.adapter.place.live;

import java.util.Optional;

/** Decides when a request may be made. */
@FunctionalInterface
interface Admission {
    /** Every request at once. */
    Admission FREE = deadline -> Optional.empty();

    /** Returns when a request may be made: empty then, else why not. */
    Optional<Silence> await(Deadline deadline);
}

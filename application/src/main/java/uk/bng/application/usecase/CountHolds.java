package uk.bng.application.usecase;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Reservations;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ReservedShare;

/** Takes what saved quotes hold from what a catalogue has for sale. Thread-safe. */
public final class CountHolds {
    private final Reservations reservations;
    private final ReservedShare share;

    public CountHolds(Reservations reservations, ReservedShare share) {
        this.reservations = reservations;
        this.share = share;
    }

    /**
     * What a quote finds of a catalogue: what others hold is not there, what the quote itself holds is.
     *
     * @param own the quote; null where it is a new one, which holds nothing yet
     * @throws uk.bng.application.port.ReservationsUnavailable when that cannot be known
     */
    public Catalogue count(Catalogue catalogue, @Nullable QuoteRef own) {
        return catalogue.less(reservations.held(own), share);
    }
}

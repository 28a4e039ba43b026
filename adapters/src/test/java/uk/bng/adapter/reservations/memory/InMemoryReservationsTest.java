package uk.bng.adapter.reservations.memory;

import uk.bng.application.port.Reservations;
import uk.bng.application.port.ReservationsContract;

final class InMemoryReservationsTest extends ReservationsContract {
    @Override
    protected Reservations reservations() {
        return new InMemoryReservations(clock);
    }
}

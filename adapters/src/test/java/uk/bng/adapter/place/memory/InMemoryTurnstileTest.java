package uk.bng.adapter.place.memory;

import java.time.Duration;
import uk.bng.application.port.HandTicks;
import uk.bng.application.port.Turnstile;
import uk.bng.application.port.TurnstileContract;

/** The turnstile of a process keeps the contract. */
final class InMemoryTurnstileTest extends TurnstileContract {
    private final HandTicks ticks = new HandTicks();
    private final Turnstile turnstile = new InMemoryTurnstile(ticks);

    @Override
    protected Turnstile turnstile() {
        return turnstile;
    }

    @Override
    protected void pass(Duration time) {
        ticks.advance(time);
    }
}

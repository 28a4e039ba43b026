package uk.bng.application.usecase;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import uk.bng.application.port.KeyRegister;
import uk.bng.application.port.KeyRevocation;

/** Closes a key for good. */
public final class RevokeKey {
    private final KeyRegister register;
    private final InstantSource clock;

    public RevokeKey(KeyRegister register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Revokes the key of an id, from now on. */
    public KeyRevocation revoke(String id) {
        return register.revoke(id, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}

package uk.bng.architecture.bad.rule12.domain.unit;

import java.util.UUID;
import java.util.function.Supplier;

public final class DrawsIds {
    public Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}

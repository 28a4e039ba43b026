package uk.bng.architecture.bad.rule13.domain.unit;

public final class MakesRuntimeException {
    public RuntimeException reason() {
        return new RuntimeException("The reason has no name.");
    }
}

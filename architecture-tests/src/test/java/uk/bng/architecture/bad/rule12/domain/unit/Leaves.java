package uk.bng.architecture.bad.rule12.domain.unit;

public final class Leaves {
    public void leave() {
        System.exit(1);
    }
}

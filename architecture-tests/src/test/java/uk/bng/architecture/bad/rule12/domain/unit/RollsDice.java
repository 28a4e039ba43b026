package uk.bng.architecture.bad.rule12.domain.unit;

import java.util.Random;

public final class RollsDice {
    public Random dice() {
        return new Random();
    }
}

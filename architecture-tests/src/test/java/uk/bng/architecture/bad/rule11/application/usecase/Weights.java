package uk.bng.architecture.bad.rule11.application.usecase;

import java.util.List;

public final class Weights {
    public List<Double> all(float[] raw) {
        return raw.length == 0 ? List.of() : List.of(1.0);
    }
}

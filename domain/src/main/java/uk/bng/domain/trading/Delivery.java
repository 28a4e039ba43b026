package uk.bng.domain.trading;

import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;

/** What a part of a plan delivers: exact micro-units of a habitat as they arrive, without the spatial multiplier. */
public record Delivery(Habitat habitat, Fraction micro) {
    public Delivery {
        if (micro.signum() < 0) {
            throw new IllegalArgumentException(
                    "The delivery of (%s) must not be negative (%s micro).".formatted(habitat.name(), micro));
        }
    }
}

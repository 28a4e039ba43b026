package uk.bng.domain.place;

import java.math.BigDecimal;

/** The share of an authority that lies in an area, in whole millionths. */
public record AreaShare<T extends Area>(T area, long micro) {
    private static final int DECIMALS = 6;

    /** The share as a decimal between 0 and 1: {@code 0.348000}. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(micro, DECIMALS);
    }
}

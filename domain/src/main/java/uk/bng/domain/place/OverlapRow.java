package uk.bng.domain.place;

import java.math.BigDecimal;

/** The share, in millionths, of the authority of code {@code lpa} that lies in the area of code {@code area}. */
public record OverlapRow(String lpa, String area, long micro) {
    private static final long WHOLE = 1_000_000;
    private static final int DECIMALS = 6;

    public OverlapRow {
        if (micro <= 0 || micro > WHOLE) {
            throw new IllegalArgumentException(
                    "The share (%s) must be above 0 and at most 1.".formatted(BigDecimal.valueOf(micro, DECIMALS)));
        }
    }
}

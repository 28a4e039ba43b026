package uk.bng.domain.place;

import java.math.BigDecimal;

/** The share of the authority of code {@code lpa} that lies in the area of code {@code area}. */
public record OverlapRow(String lpa, String area, BigDecimal share) {
    public OverlapRow {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The share (%s) must be above 0 and at most 1.".formatted(share.toPlainString()));
        }
    }
}

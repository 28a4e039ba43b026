package uk.bng.domain.unit;

import java.time.LocalDate;

/** A tier of statutory credits and its price, excluding VAT, on a day. */
public record CreditTier(
        String code, Ledger ledger, Money pricePerCredit, int creditsPerUnit, Money pricePerUnit, LocalDate validAsAt) {
    public CreditTier {
        if (pricePerCredit.pence() * creditsPerUnit != pricePerUnit.pence() || pricePerUnit.pence() <= 0) {
            throw new IllegalArgumentException("The price per unit (%s) must be the price per credit (%s) times %d."
                    .formatted(pricePerUnit, pricePerCredit, creditsPerUnit));
        }
    }
}

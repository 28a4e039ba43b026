package uk.bng.domain.option;

import java.util.Locale;

/** Why a demand cannot be met: a line by itself (section 14.1), or the lines together (section 14.2). */
public enum CauseCode {
    NEEDS_MANUAL_PRICE,
    BESPOKE_ONLY,
    NO_LEGAL_SUPPLY,
    NO_STOCK,
    NO_PRICE,
    STOCK_TOO_SMALL,
    BANK_LIMIT,
    STOCK_CONTENTION,
    CAUSE_NOT_ISOLATED;

    /** The name in JSON: {@code no-legal-supply}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

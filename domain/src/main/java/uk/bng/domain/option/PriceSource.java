package uk.bng.domain.option;

import java.util.Locale;

/** Where a price comes from (quoting specification, sections 6 and 7.2). */
public enum PriceSource {
    /** A row of the habitat itself. */
    EXACT,
    /** The lowest row of any area habitat, for Low, Very Low and net-gain lines. */
    ANY_LOW_PROXY,
    /** The lowest row of the line's group, or of a band above Medium, for Medium area lines. */
    GROUP_PROXY,
    /** The lowest row of the ledger, for hedgerow and watercourse lines. */
    LEDGER_PROXY,
    /** The blend of the two prices of a pair. */
    PAIRED;

    /** The name in results: {@code any-low-proxy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the price is that of another row than the habitat's own. */
    public boolean isProxy() {
        return switch (this) {
            case EXACT, PAIRED -> false;
            case ANY_LOW_PROXY, GROUP_PROXY, LEDGER_PROXY -> true;
        };
    }
}

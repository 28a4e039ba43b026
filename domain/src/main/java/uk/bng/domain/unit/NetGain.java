package uk.bng.domain.unit;

import java.util.Optional;

/** The three labels under which net gain is demanded; they can be demanded and never supplied (section 4.1). */
public enum NetGain {
    AREA("Net Gain (Low-equivalent)", Ledger.AREA),
    HEDGEROWS("Net Gain (Hedgerows)", Ledger.HEDGEROW),
    WATERCOURSES("Net Gain (Watercourses)", Ledger.WATERCOURSE);

    private static final String AREA_ALIAS = CanonicalText.key("Net Gain (Area)");

    private final String label;
    private final String key;
    private final Ledger ledger;

    NetGain(String label, Ledger ledger) {
        this.label = label;
        this.key = CanonicalText.key(label);
        this.ledger = ledger;
    }

    /** The label that a text names, by key. */
    public static Optional<NetGain> named(String text) {
        String key = CanonicalText.key(text);
        for (NetGain label : values()) {
            if (label.key.equals(key)) {
                return Optional.of(label);
            }
        }
        return key.equals(AREA_ALIAS) ? Optional.of(AREA) : Optional.empty();
    }

    public String label() {
        return label;
    }

    public String key() {
        return key;
    }

    public Ledger ledger() {
        return ledger;
    }
}

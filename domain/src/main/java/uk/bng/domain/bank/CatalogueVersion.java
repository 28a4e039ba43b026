package uk.bng.domain.bank;

/** The content hash of a catalogue's valid rows: equal content, equal version, whatever it was read from. */
public record CatalogueVersion(String value) {
    public CatalogueVersion {
        if (!value.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("The version (%s) must be sha256: and 64 hex digits.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package uk.bng.application.job;

/** A quote's reference in the CRM, the same for every revision: {@code Q-2026-7K3M9QXA}. */
public record QuoteRef(String value) {
    @Override
    public String toString() {
        return value;
    }
}

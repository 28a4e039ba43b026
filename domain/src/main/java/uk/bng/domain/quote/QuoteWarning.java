package uk.bng.domain.quote;

/** A warning on a quote: what it is about, and one plain sentence that says what it means for the reader. */
public record QuoteWarning(WarningCode code, String subject, String message) {}

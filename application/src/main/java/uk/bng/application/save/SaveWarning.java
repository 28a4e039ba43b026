package uk.bng.application.save;

/** Something that was not as expected although a quote was saved: a kebab-case code and a sentence. */
public record SaveWarning(String code, String message) {}

package uk.bng.domain.demand;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request. {@code line} is the position of the demand line, null when it concerns the whole
 * request; {@code pointer} is the JSON pointer of the member in a request body, {@code value} what was given there and
 * {@code message} a sentence that names the value and the rule.
 */
public record RequestIssue(@Nullable Integer line, RequestCode code, String pointer, String value, String message) {}

package uk.bng.application.usecase;

import uk.bng.domain.place.LocationIssue;

/**
 * One thing wrong with an order: where (a JSON pointer into the body it came in), what (a kebab-case code) and a sentence
 * that names the value and the rule.
 */
public record OrderIssue(String pointer, String code, String message) {
    static OrderIssue of(LocationIssue issue) {
        return new OrderIssue(
                "/location/" + issue.field().member(), issue.code().code(), issue.message());
    }
}

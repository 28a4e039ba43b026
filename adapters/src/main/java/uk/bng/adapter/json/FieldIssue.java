package uk.bng.adapter.json;

/**
 * One thing wrong with a document: where (a JSON pointer, "" for the whole), what (a kebab-case code) and a sentence
 * that names the value and the rule.
 */
public record FieldIssue(String pointer, String code, String detail) {
    JsonNode node() {
        return new Fields()
                .text("pointer", pointer)
                .text("code", code)
                .text("detail", detail)
                .node();
    }
}

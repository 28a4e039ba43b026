package uk.bng.adapter.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a request, which must be one JSON document of a size that is read. Exhaustive: switch without a default. */
sealed interface RequestText {
    /** The largest body, in bytes. */
    int MOST_BYTES = 1 << 20;
    /** How deep arrays and objects may be nested. */
    int DEEPEST = 16;

    /** A document, whatever it holds. */
    record Document(JsonNode root) implements RequestText {}

    /** A text that is none. */
    record Refused(ProblemDocument problem) implements RequestText {}

    /** Parses UTF-8 text of at most {@link #MOST_BYTES}. */
    static RequestText parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            return new Refused(ProblemDocument.of(
                    ProblemType.BODY_TOO_LARGE,
                    "The text (%d bytes) must be at most %d bytes.".formatted(body.length, MOST_BYTES)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return switch (StrictJson.parse(text, DEEPEST)) {
                case StrictJson.Parsed.Malformed malformed -> malformed(malformed.issues());
                case StrictJson.Parsed.Document document -> new Document(document.root());
            };
        } catch (CharacterCodingException e) {
            return malformed(List.of(new FieldIssue("", "not-utf-8", "The text must be UTF-8.")));
        }
    }

    private static RequestText malformed(List<FieldIssue> issues) {
        return new Refused(ProblemDocument.of(ProblemType.MALFORMED_JSON, issues));
    }
}

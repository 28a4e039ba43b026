package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of {@code POST /sessions} as strictly as that of {@code POST /run}. */
public final class SessionRequestReader {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_OBJECT = 100;

    private SessionRequestReader() {}

    /** What became of reading a body. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /** The record that the page stands in. */
        record Understood(String recordId, String recordObject) implements Reading {}

        /** Something is wrong with it. */
        record Refused(ProblemDocument problem) implements Reading {}
    }

    /** Reads UTF-8 text. */
    public static Reading read(byte[] body) {
        return switch (RequestText.parse(body)) {
            case RequestText.Refused refused -> new Reading.Refused(refused.problem());
            case RequestText.Document document -> read(document.root());
        };
    }

    private static Reading read(JsonNode root) {
        List<FieldIssue> issues = new ArrayList<>();
        Optional<Reading> read = ObjectReader.of(root, issues).map(SessionRequestReader::read);
        return issues.isEmpty() && read.isPresent()
                ? read.get()
                : new Reading.Refused(ProblemDocument.of(ProblemType.INVALID_REQUEST, issues));
    }

    private static Reading read(ObjectReader body) {
        String id = name(body, "record_id", LONGEST_ID);
        String object = name(body, "object", LONGEST_OBJECT);
        body.refuseOthers();
        return new Reading.Understood(id, object);
    }

    /** A text of 1 to {@code longest} characters; blank, and reported, when it is none. */
    private static String name(ObjectReader body, String member, int longest) {
        JsonNode node = body.take(member);
        String text = node instanceof JsonNode.Nothing ? "" : body.text(member);
        if (text != null && (text.isBlank() || text.length() > longest)) {
            body.refuse(
                    member,
                    "bad-record-name",
                    "The %s must have 1 to %d characters.".formatted(member.replace('_', ' '), longest));
        }
        return text == null ? "" : text;
    }
}

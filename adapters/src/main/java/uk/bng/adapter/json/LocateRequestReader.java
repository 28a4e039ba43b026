package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.place.SiteQuery;

/** Reads the body of {@code POST /locate} as strictly as that of {@code POST /run}. */
public final class LocateRequestReader {
    private LocateRequestReader() {}

    /** What became of reading a body. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /** The text is an object; {@code issues} are what its form has against it. */
        record Understood(SiteQuery query, List<FieldIssue> issues) implements Reading {
            public Understood {
                issues = List.copyOf(issues);
            }
        }

        /** The text is not one JSON object of a size that is read. */
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
        return ObjectReader.of(root, issues)
                .<Reading>map(body -> understood(body, issues))
                .orElseGet(() -> new Reading.Refused(ProblemDocument.of(ProblemType.INVALID_REQUEST, issues)));
    }

    private static Reading understood(ObjectReader body, List<FieldIssue> issues) {
        SiteQuery query = body.object("location").map(LocationReader::read).orElse(SiteQuery.NOWHERE);
        body.refuseOthers();
        return new Reading.Understood(query, issues);
    }
}

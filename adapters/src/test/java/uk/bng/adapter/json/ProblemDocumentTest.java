package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {
    @Test
    void writesAnAnswerOnOneLineWithItsRequest() {
        var problem = new ProblemDocument(
                ProblemType.INVALID_REQUEST,
                "There is 1 thing to put right.",
                List.of(new FieldIssue("/demand", "empty-demand", "The demand must have a line.")));

        assertThat(problem.toJson("/run", "r-1"))
                .isEqualTo("{\"type\":\"urn:bng:problem:invalid-request\","
                        + "\"title\":\"The request cannot be quoted as it stands\",\"status\":422,"
                        + "\"detail\":\"There is 1 thing to put right.\",\"instance\":\"/run\",\"request_id\":\"r-1\","
                        + "\"errors\":[{\"pointer\":\"/demand\",\"code\":\"empty-demand\","
                        + "\"detail\":\"The demand must have a line.\"}]}");
    }

    @Test
    void leavesOutErrorsWhereThereAreNone() {
        assertThat(ProblemDocument.of(ProblemType.QUEUE_FULL, "The queue (3 jobs) is full.")
                        .toJson())
                .isEqualTo("""
                        {
                          "type": "urn:bng:problem:queue-full",
                          "title": "The queue is full",
                          "status": 429,
                          "detail": "The queue (3 jobs) is full."
                        }""");
    }

    @Test
    void isExplainedInTheCatalogueOfProblems() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "docs", "problems.md"))
                .lines()
                .filter(line -> line.startsWith("| `urn:bng:problem:"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1) + 1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> "| `%s` | %d |".formatted(type.urn(), type.status()))
                        .toList());
    }
}

package uk.bng.bootstrap;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record ApiAnswer(int status, HttpHeaders headers, String body) {
    /** The body read as JSON. */
    JsonNode json() {
        return Contract.JSON.readTree(body);
    }

    /** A member of the body by its JSON pointer, as text. */
    String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** A header's first value, blank where there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The last part of a problem's type. */
    String problem() {
        return text("/type").replace("urn:bng:problem:", "");
    }

    /** A problem's errors as {@code /demand/0/units units-not-positive}. */
    List<String> errors() {
        return json().at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString() + " "
                        + error.at("/code").asString())
                .toList();
    }

    @Override
    public String toString() {
        return "%d %s%n%s".formatted(status, headers.map(), body);
    }
}

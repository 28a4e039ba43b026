package uk.bng.adapter.place.live;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to a service; what users wrote stands in it percent-encoded. */
record Question(URI address, @Nullable String body) {
    /** Asks for what lies at a path below a service's address. */
    static Question at(URI base, String... segments) {
        StringBuilder path = new StringBuilder(trimmed(base));
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Question(URI.create(path.toString()), null);
    }

    /** The same with a query; the parameters keep their order. */
    Question asking(SequencedMap<String, String> parameters) {
        String query = parameters.sequencedEntrySet().stream()
                .map((Map.Entry<String, String> one) -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return new Question(URI.create(address + "?" + query), body);
    }

    /** The same with a JSON document to hand in. */
    Question handing(String json) {
        return new Question(address, json);
    }

    private static String trimmed(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

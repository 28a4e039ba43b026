package uk.bng.adapter.web;

import io.helidon.common.uri.UriQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.NearestName;
import uk.bng.adapter.json.ProblemType;

/**
 * Takes the parameters out of a query, each once, and notes what is wrong; who has taken all it knows calls {@link
 * #refuseOthers()}.
 */
final class Query {
    private static final int LONGEST = 200;
    private static final int LONGEST_SHOWN = 40;

    private final UriQuery query;
    private final List<FieldIssue> issues = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    Query(UriQuery query) {
        this.query = query;
    }

    /** A whole number of a range. */
    int whole(String name, int least, int most, int otherwise) {
        String written = text(name);
        if (written == null) {
            return otherwise;
        }
        if (!written.isEmpty() && written.length() < 10 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int value = Integer.parseInt(written);
            if (value >= least && value <= most) {
                return value;
            }
        }
        refuse(name, "The %s (%s) must be a whole number from %d to %d.".formatted(name, shown(written), least, most));
        return otherwise;
    }

    /** One of several words; null when none was given. */
    <T> @Nullable T choice(String name, List<T> words, Function<T, String> spelling) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        for (T word : words) {
            if (spelling.apply(word).equals(written)) {
                return word;
            }
        }
        String allowed = words.stream().map(spelling).collect(Collectors.joining(", "));
        refuse(name, "The %s (%s) must be one of %s.".formatted(name, shown(written), allowed));
        return null;
    }

    /** One of several words, which must be given; the first of them where it was not, for that ends the reading. */
    <T> T needed(String name, List<T> words, Function<T, String> spelling) {
        T found = choice(name, words, spelling);
        if (found == null && !query.contains(name)) {
            String allowed = words.stream().map(spelling).collect(Collectors.joining(", "));
            refuse(name, "The %s () must be one of %s.".formatted(name, allowed));
        }
        return found == null ? words.getFirst() : found;
    }

    /** What a text names; null when none was given. */
    <T> @Nullable T named(String name, Function<String, @Nullable T> find, String kind) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        T found = find.apply(written);
        if (found == null) {
            refuse(name, "The %s (%s) must be %s.".formatted(name, shown(written), kind));
        }
        return found;
    }

    /** A text of at most 200 characters; null when none was given. */
    @Nullable
    String text(String name) {
        known.add(name);
        if (!query.contains(name)) {
            return null;
        }
        List<String> values = query.all(name);
        if (values.size() != 1) {
            refuse(name, "The %s must be given once.".formatted(name));
            return null;
        }
        String value = values.getFirst();
        if (value.length() > LONGEST) {
            refuse(name, "The %s (%s) must have at most %d characters.".formatted(name, shown(value), LONGEST));
            return null;
        }
        return value;
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal with everything that was noted, and every parameter that was not taken
     */
    void refuseOthers() {
        for (String name : query.names()) {
            if (!known.contains(name)) {
                String advice = NearestName.to(name, known)
                        .map("\nMaybe %s is meant."::formatted)
                        .orElse("");
                refuse(name, "The parameter (%s) is not known here.%s".formatted(shown(name), advice));
            }
        }
        if (!issues.isEmpty()) {
            throw Refusal.of(ProblemType.BAD_QUERY, issues);
        }
    }

    private void refuse(String name, String detail) {
        issues.add(new FieldIssue("/query/" + shown(name), "bad-parameter", detail));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
    }
}

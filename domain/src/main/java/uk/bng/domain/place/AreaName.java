package uk.bng.domain.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an area as written, compared by the specification's {@code area(x)} (section 4.2): two names are equal
 * when what is left of them after dropping kinds of council, marks and spaces is. A blank one matches nothing.
 */
public record AreaName(String label, String key) {
    public static final AreaName BLANK = new AreaName("", "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<String> PHRASES =
            List.of("london borough of", "metropolitan borough of", "royal borough of", "city of", "county of");
    private static final Pattern WORDS =
            Pattern.compile("\\b(council|borough|district|county|unitary authority|unitary|city|lpa)\\b");
    private static final Pattern NOT_KEPT = Pattern.compile("[^a-z0-9]+");

    /** The name of a text; a missing text gives {@link #BLANK}. */
    public static AreaName of(@Nullable String text) {
        return text == null || text.isBlank() ? BLANK : new AreaName(text.strip(), area(text));
    }

    /** Whether both are the same place; never for a blank one. */
    public boolean matches(AreaName other) {
        return isKnown() && key.equals(other.key);
    }

    public boolean isKnown() {
        return !key.isEmpty();
    }

    private static String area(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String phrase : PHRASES) {
            plain = plain.replace(phrase, "");
        }
        plain = WORDS.matcher(plain).replaceAll("").replace("&", "and");
        return NOT_KEPT.matcher(plain).replaceAll("");
    }
}

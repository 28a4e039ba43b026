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
    /** A text without any of these holds none of the phrases and words above. */
    private static final List<String> MARKS_OF_A_COUNCIL =
            List.of("council", "borough", "district", "county", "unitary", "city", "lpa", "&");

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
        String plain = withoutMarks(text).toLowerCase(Locale.ROOT);
        if (!mentionsCouncil(plain)) {
            return kept(plain);
        }
        for (String phrase : PHRASES) {
            plain = plain.replace(phrase, "");
        }
        return kept(WORDS.matcher(plain).replaceAll("").replace("&", "and"));
    }

    /** The text in NFKD without marks; the normaliser is slow to start and most names do not need it. */
    static String withoutMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return text;
    }

    private static boolean mentionsCouncil(String plain) {
        for (String mark : MARKS_OF_A_COUNCIL) {
            if (plain.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static String kept(String lower) {
        StringBuilder kept = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}

package uk.bng.domain.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The {@code key(x)} by which habitats, groups, bands, tiers, sizes and labels are compared (specification, 1). */
public final class CanonicalText {
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CanonicalText() {}

    /** NFKC, every dash to "-", white space runs to one space, trimmed, case-folded. */
    public static String key(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String dashed = DASHES.matcher(composed).replaceAll("-");
        String spaced = SPACE.matcher(dashed).replaceAll(" ").strip();
        // Upper then lower case folds the letters whose folding is not their lower case (sharp s, final sigma).
        return spaced.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Whether the text is plain ASCII with single spaces inside, so that nothing but its case can change. */
    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (afterSpace) {
                    return false;
                }
                afterSpace = true;
            } else {
                if (c < '!' || c > '~') {
                    return false;
                }
                afterSpace = false;
            }
        }
        return !afterSpace || text.isEmpty();
    }
}

package uk.bng.domain.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode in its canonical form, or an outcode alone (location specification, section 2): {@code TN23} and
 * {@code 1AA}. Well-formed, but not always in use.
 *
 * @param inward the second half; empty for an outcode alone
 */
public record Postcode(String outcode, String inward) {
    private static final int MOST_CHARACTERS = 12;
    private static final String OUTCODE = "[A-Z]{1,2}\\d[A-Z\\d]?";
    private static final Pattern FULL = Pattern.compile("^(" + OUTCODE + ")(\\d[A-Z]{2})$");
    private static final Pattern ALONE = Pattern.compile("^" + OUTCODE + "$");
    private static final Pattern WITHIN =
            Pattern.compile("\\b(" + OUTCODE + ")\\s{0,3}(\\d[A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    /** The only postcode whose first half has no digit. */
    private static final Postcode GIRO = new Postcode("GIR", "0AA");

    private static final Set<String> WELSH = Set.of("CF", "SA", "LL");
    private static final Set<String> SCOTTISH =
            Set.of("AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE");
    private static final Set<String> IRISH = Set.of("BT");
    private static final Set<String> CROWN = Set.of("GY", "JE", "IM");
    private static final Set<String> ON_A_BORDER = Set.of("CH", "LD", "NP", "SY", "HR", "DG", "TD");
    private static final String FORCES = "BF";

    /** The postcode that a text is, whatever its case and spaces; empty where it is none. */
    public static Optional<Postcode> of(String text) {
        String written = text.strip();
        if (written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String kept = kept(written);
        if (kept.equals(GIRO.compact())) {
            return Optional.of(GIRO);
        }
        Matcher full = FULL.matcher(kept);
        if (full.matches()) {
            return Optional.of(new Postcode(full.group(1), full.group(2)));
        }
        return ALONE.matcher(kept).matches() ? Optional.of(new Postcode(kept, "")) : Optional.empty();
    }

    /** The last full postcode that stands in a longer text. */
    static Optional<Postcode> within(String text) {
        Matcher found = WITHIN.matcher(text);
        Postcode last = null;
        while (found.find()) {
            last = new Postcode(
                    found.group(1).toUpperCase(Locale.ROOT), found.group(2).toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(last);
    }

    /** Whether both halves are there. */
    public boolean isFull() {
        return !inward.isEmpty();
    }

    /** The postcode as people write it: {@code TN23 1AA} or {@code TN23}. */
    public String written() {
        return isFull() ? outcode + " " + inward : outcode;
    }

    /** The postcode without its space, as services take it: {@code TN231AA}. */
    public String compact() {
        return outcode + inward;
    }

    /** The letters it begins with: {@code TN}. */
    public String area() {
        int end = 0;
        while (end < outcode.length() && Character.isLetter(outcode.charAt(end))) {
            end++;
        }
        return outcode.substring(0, end);
    }

    /** The nation beyond England that all of its area lies in. */
    public Optional<Nation> nation() {
        String area = area();
        if (WELSH.contains(area)) {
            return Optional.of(Nation.WALES);
        }
        if (SCOTTISH.contains(area)) {
            return Optional.of(Nation.SCOTLAND);
        }
        if (IRISH.contains(area)) {
            return Optional.of(Nation.NORTHERN_IRELAND);
        }
        return CROWN.contains(area) ? Optional.of(Nation.CROWN_DEPENDENCY) : Optional.empty();
    }

    /** Whether its area lies on both sides of a border. */
    public boolean isOnABorder() {
        return ON_A_BORDER.contains(area());
    }

    /** Whether no site can have it: a forces' postcode, or that of the old Girobank. */
    public boolean isWithoutPlace() {
        return equals(GIRO) || area().equals(FORCES);
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

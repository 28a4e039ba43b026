package uk.bng.domain.place;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How names are written: the looser readings of a name, and which names come near to a text. */
final class Spelling {
    /** Longer texts name nothing and are not searched for. */
    static final int MOST_CHARACTERS = 200;

    private static final int MOST_SUGGESTIONS = 5;
    private static final int MOST_EDITS = 2;
    private static final List<String> AUTHORITIES = List.of(" authority", " authority lpa");

    private Spelling() {}

    /** The name of a text, with "King0s" read as "King's" (an error of a public service; location, section 4). */
    static AreaName name(String text) {
        return AreaName.of(text.contains("0s ") ? text.replaceAll("(?<=\\p{L})0s(?= )", "'s") : text);
    }

    /** The name's key without a leading "the" and a trailing "authority", and with "saint" as "st". */
    static String looseKey(String text) {
        String words = words(text);
        words = words.startsWith("the ") ? words.substring("the ".length()) : words;
        for (String ending : AUTHORITIES) {
            words = words.endsWith(ending) ? words.substring(0, words.length() - ending.length()) : words;
        }
        return AreaName.of((" " + words).replace(" saint ", " st ")).key();
    }

    /** The words of a text in lower case a-z and 0-9 with one space between them; "&" is "and". */
    static String words(String text) {
        String plain = AreaName.withoutMarks(text).toLowerCase(Locale.ROOT).replace("&", " and ");
        StringBuilder words = new StringBuilder(plain.length());
        boolean between = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(c);
                between = false;
            } else {
                between = between || (c != '\'' && c != '\u2019');
            }
        }
        return words.toString();
    }

    /**
     * The names that {@code text} may have meant: at most two edits away, or with words that begin with it. Fewest
     * edits first, then names that begin with the text, then by name; at most five.
     */
    static List<String> nearest(String text, Stream<String> names) {
        String words = words(text);
        if (words.isEmpty() || text.length() > MOST_CHARACTERS) {
            return List.of();
        }
        String key = AreaName.of(text).key();
        record Near(String name, int distance) {}
        return names.map(name -> new Near(name, distance(words, key, name)))
                .filter(near -> near.distance() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name)
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static int distance(String words, String key, String name) {
        int edits =
                key.isEmpty() ? Integer.MAX_VALUE : edits(key, AreaName.of(name).key());
        if (edits <= MOST_EDITS) {
            return edits;
        }
        String itsWords = words(name);
        if (itsWords.startsWith(words)) {
            return MOST_EDITS + 1;
        }
        return itsWords.contains(" " + words) ? MOST_EDITS + 2 : Integer.MAX_VALUE;
    }

    /** How many letters must be added, dropped or changed to turn one text into the other. */
    private static int edits(String from, String to) {
        if (Math.abs(from.length() - to.length()) > MOST_EDITS) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}

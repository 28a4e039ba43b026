package uk.bng.domain.demand;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;

/**
 * The catalogue names a mistyped habitat may mean: those that share a word with it, spelling mistakes allowed, or are
 * few letters away. The most shared words come first, then the fewest letters to change, then the key.
 */
final class NearestNames {
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_WORD = 3;
    /** One mistake is forgiven for every so many letters. */
    private static final int LETTERS_A_MISTAKE = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Comparator<Near> NEAREST_FIRST = Comparator.comparingInt(Near::sharedWords)
            .reversed()
            .thenComparingInt(Near::distance)
            .thenComparing(near -> near.habitat().key());

    private final Habitats habitats;

    NearestNames(Habitats habitats) {
        this.habitats = habitats;
    }

    /** At most five names, the nearest first. */
    List<String> to(String name) {
        String key = CanonicalText.key(name);
        String wanted = key.substring(0, Math.min(key.length(), LONGEST_NAME));
        List<String> words = words(wanted);
        return habitats.all().stream()
                .map(habitat -> near(habitat, wanted, words))
                .filter(near -> near.sharedWords() > 0 || near.distance() <= mistakesAllowed(wanted))
                .sorted(NEAREST_FIRST)
                .limit(MOST_NAMES)
                .map(near -> near.habitat().name())
                .toList();
    }

    private static Near near(Habitat habitat, String wanted, List<String> words) {
        List<String> theirs = words(habitat.key());
        int shared = (int) words.stream()
                .filter(word -> theirs.stream().anyMatch(other -> isSpeltAlike(word, other)))
                .count();
        return new Near(habitat, shared, distance(wanted, habitat.key()));
    }

    private static List<String> words(String key) {
        return Stream.of(BETWEEN_WORDS.split(key, -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private static boolean isSpeltAlike(String word, String other) {
        return Math.abs(word.length() - other.length()) <= mistakesAllowed(word)
                && distance(word, other) <= mistakesAllowed(word);
    }

    private static int mistakesAllowed(String text) {
        return text.length() / LETTERS_A_MISTAKE;
    }

    /** The fewest letters to add, drop or change that turn one text into the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }

    private record Near(Habitat habitat, int sharedWords, int distance) {}
}

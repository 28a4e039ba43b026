package uk.bng.adapter.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped one may stand for. */
public final class NearestName {
    private NearestName() {}

    /** The known name with the fewest letters to change, if that is less than half of them; the first of equals. */
    public static Optional<String> to(String written, Collection<String> known) {
        String nearest = null;
        int fewest = Math.min(written.length(), 64) / 2 + 1;
        if (written.length() <= 64) {
            for (String name : known) {
                int distance = distance(written.toLowerCase(Locale.ROOT), name);
                if (distance < fewest) {
                    fewest = distance;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be added, dropped or changed to turn one text into the other. */
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
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}

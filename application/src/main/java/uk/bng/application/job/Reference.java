package uk.bng.application.job;

import java.util.Locale;

/**
 * The number that people know a quote by, such as {@code BNG-A-00042}, and {@code BNG-A-00042.2} for the second revision that
 * was given of it.
 *
 * @param number from 1, the same for all that was revised from one job
 * @param revision 0 for the quote of the first job
 */
public record Reference(long number, int revision) {
    public Reference {
        if (number < 1 || revision < 0) {
            throw new IllegalArgumentException(
                    "The number (%d) must be at least 1 and the revision (%d) at least 0.".formatted(number, revision));
        }
    }

    /** The name of all editions together: {@code BNG-A-00042}. */
    public static String ofAll(long number) {
        return String.format(Locale.ROOT, "BNG-A-%05d", number);
    }

    @Override
    public String toString() {
        return revision == 0 ? ofAll(number) : ofAll(number) + "." + revision;
    }
}

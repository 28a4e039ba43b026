package uk.bng.application.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Reference;

/**
 * A quote that is asked for by its number: all editions of it, or one.
 *
 * @param revision null where none is named; 0 is the quote of the first job
 */
public record ReferenceAsked(long number, @Nullable Integer revision) {
    private static final Pattern FORM = Pattern.compile("(?i:BNG-A-)([0-9]{1,15})(?:\\.([0-9]{1,6}))?");

    /** What a text such as {@code BNG-A-00042}, {@code bng-a-42} or {@code BNG-A-00042.2} asks for; empty where it cannot be one. */
    public static Optional<ReferenceAsked> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        String revision = parts.group(2);
        return number == 0
                ? Optional.empty()
                : Optional.of(new ReferenceAsked(number, revision == null ? null : Integer.valueOf(revision)));
    }

    /** Whether it asks for this one. */
    public boolean fits(Reference reference) {
        return reference.number() == number && (revision == null || revision == reference.revision());
    }
}

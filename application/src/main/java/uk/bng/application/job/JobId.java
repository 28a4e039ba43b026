package uk.bng.application.job;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a job: a random UUID in lower case, so that nobody can guess another's. */
public record JobId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public JobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The job id (%s) must be a lower-case UUID.".formatted(value));
        }
    }

    public static JobId of(UUID uuid) {
        return new JobId(uuid.toString());
    }

    /** The id that a text from outside stands for; empty when it cannot be one. */
    public static Optional<JobId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

package uk.bng.application.archive;

import org.jspecify.annotations.Nullable;

/**
 * Whose quotes are seen.
 *
 * @param client null for those of all
 */
public record ArchiveView(@Nullable String client) {
    public static final ArchiveView ALL = new ArchiveView(null);

    public static ArchiveView of(String client) {
        return new ArchiveView(client);
    }

    /** Whether the quotes of a client are seen. */
    public boolean shows(String other) {
        return client == null || client.equals(other);
    }
}

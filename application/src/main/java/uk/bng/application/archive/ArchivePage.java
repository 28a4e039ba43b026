package uk.bng.application.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some quotes, newest first; {@code next} is where the page after it begins, null at the end. */
public record ArchivePage(
        List<ArchivedSummary> items, @Nullable ArchiveCursor next) {
    public ArchivePage {
        items = List.copyOf(items);
    }
}

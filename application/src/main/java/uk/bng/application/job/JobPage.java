package uk.bng.application.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of an owner's jobs, newest first; {@code next} is the cursor of the page after it, null at the end. */
public record JobPage(List<JobSummary> items, @Nullable String next) {
    public JobPage {
        items = List.copyOf(items);
    }
}

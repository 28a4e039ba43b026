package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.SampleJobs;

class LineageTest {
    private static final Instant EARLY = Instant.parse("2026-12-31T23:00:00Z");
    private static final Instant LATE = Instant.parse("2027-01-02T09:00:00Z");

    @Test
    void beginsWithTheFirstRevision() {
        assertThat(Lineage.after(job(1, null, EARLY))).isEqualTo(new Lineage(id(1), id(1), 1, EARLY));
    }

    @Test
    void keepsTheOriginOfALineAndItsDate() {
        JobRecord second = job(2, Lineage.after(job(1, null, EARLY)), LATE);

        assertThat(Lineage.after(second)).isEqualTo(new Lineage(id(1), id(2), 2, EARLY));
    }

    @Test
    void countsFromOne() {
        assertThatThrownBy(() -> new Lineage(id(1), id(1), 0, EARLY))
                .hasMessage("The revision (0) must be at least 1.");
    }

    private static JobId id(int number) {
        return JobId.of(new UUID(0, number));
    }

    private static JobRecord job(int number, @Nullable Lineage lineage, Instant createdAt) {
        var job = new QuoteJob(id(number), Owner.OPEN, SampleJobs.anEmptyOrder(), SampleJobs.CATALOGUE, lineage);
        return new JobRecord(job, new JobState.Pending(), 0, 1, createdAt, createdAt);
    }
}

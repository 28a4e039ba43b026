package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.SampleJobs;

class QuoteRefTest {
    private static final JobId ORIGIN = new JobId("0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11");
    private static final Instant MADE = Instant.parse("2026-12-31T23:59:59Z");
    private static final Instant A_YEAR_LATER = Instant.parse("2027-12-31T23:59:59Z");

    @Test
    void isMadeOfTheOriginAndItsYear() {
        // 0b9a4c1e6b xor 0c6f6a7c11: five bits a letter.
        assertThat(QuoteRef.of(ORIGIN, MADE)).hasToString("Q-2026-0ZTJCRKT");
        assertThat(QuoteRef.of(ORIGIN, MADE)).isEqualTo(QuoteRef.of(ORIGIN, MADE));
        assertThat(QuoteRef.of(ORIGIN, Instant.parse("2027-01-01T00:00:00Z")).value())
                .startsWith("Q-2027-");
    }

    @Test
    void staysTheSameForEveryRevision() {
        JobRecord first = job(ORIGIN, null, MADE);
        JobRecord second = job(SampleJobs.anId(), Lineage.after(first), A_YEAR_LATER);
        JobRecord third = job(SampleJobs.anId(), Lineage.after(second), A_YEAR_LATER.plusSeconds(1));

        assertThat(second.quoteRef()).isEqualTo(first.quoteRef());
        assertThat(third.quoteRef()).isEqualTo(first.quoteRef());
    }

    @Test
    void tellsOriginsApart() {
        var random = new Random(1);
        Set<QuoteRef> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            seen.add(QuoteRef.of(JobId.of(new UUID(random.nextLong(), random.nextLong())), MADE));
            seen.add(QuoteRef.of(JobId.of(new UUID(0, i)), MADE));
        }

        assertThat(seen).hasSize(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Q-2026-0YVMEZKI", "Q-26-00000000", "q-2026-00000000", "Q-2026-0000000", "Q-2026-00000000 "})
    void hasOneForm(String text) {
        assertThatThrownBy(() -> new QuoteRef(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JobRecord job(JobId id, @Nullable Lineage lineage, Instant createdAt) {
        var job = new QuoteJob(id, Owner.OPEN, SampleJobs.anEmptyOrder(), SampleJobs.CATALOGUE, lineage);
        return new JobRecord(job, new JobState.Pending(), 0, 1, createdAt, createdAt);
    }
}

package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.SampleJobs;
import uk.bng.domain.bank.CatalogueVersion;

class LineageTest {
    @Test
    void beginsWithTheFirstRevision() {
        assertThat(Lineage.after(job(1, null))).isEqualTo(new Lineage(id(1), id(1), 1));
    }

    @Test
    void keepsTheOriginOfALine() {
        QuoteJob second = job(2, Lineage.after(job(1, null)));

        assertThat(Lineage.after(second)).isEqualTo(new Lineage(id(1), id(2), 2));
    }

    @Test
    void countsFromOne() {
        assertThatThrownBy(() -> new Lineage(id(1), id(1), 0)).hasMessage("The revision (0) must be at least 1.");
    }

    private static JobId id(int number) {
        return JobId.of(new UUID(0, number));
    }

    private static QuoteJob job(int number, @Nullable Lineage lineage) {
        return new QuoteJob(
                id(number),
                Owner.OPEN,
                SampleJobs.anEmptyOrder(),
                new CatalogueVersion("sha256:" + "0".repeat(64)),
                lineage);
    }
}

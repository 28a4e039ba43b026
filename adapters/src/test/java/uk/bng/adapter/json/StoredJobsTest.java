package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Reference;
import uk.bng.application.port.SampleJobs;
import uk.bng.domain.unit.Fraction;

class StoredJobsTest {
    private final StoredJobs stored = new StoredJobs();

    @Test
    void readsTheJobsItWrote() {
        Lineage lineage = new Lineage(SampleJobs.anId(), SampleJobs.anId(), 2, Instant.EPOCH);
        QuoteJob full = SampleJobs.aJob(new Owner("ann"), SampleJobs.aFullOrder(), lineage);
        QuoteJob empty = SampleJobs.aJob(Owner.OPEN, SampleJobs.anEmptyOrder(), null);

        assertThat(stored.readJob(stored.write(full))).isEqualTo(full);
        assertThat(stored.readJob(stored.write(empty))).isEqualTo(empty);
        assertThat(stored.readLineage(stored.write(lineage))).isEqualTo(lineage);
    }

    @Test
    void writesComponentsAndNothingElse() {
        QuoteJob job = SampleJobs.aJob(new Owner("ann"), SampleJobs.anEmptyOrder(), null);

        assertThat(stored.write(job)).isEqualTo("""
                        {"catalogue":{"value":"%s"},"id":{"value":"%s"},"order":{"demand":[],"excludedBanks":[],"knobs":[],\
                        "location":{"areas":{"lnrs":"","lpa":"","nca":"","operationalCatchment":"","waterbody":""}}},\
                        "owner":{"value":"ann"}}""".formatted(job.catalogue(), job.id()));
    }

    @Test
    void readsFiguresWithAndWithoutAReference() {
        AnswerFigures without = SampleJobs.anAnswer("optimal", "{}").figures();
        AnswerFigures with = without.with(new Reference(42, 3));

        assertThat(stored.readFigures(stored.write(with))).isEqualTo(with);
        assertThat(stored.readFigures(stored.write(without))).isEqualTo(without);
        assertThat(stored.write(without)).doesNotContain("reference");
    }

    @Test
    void keepsFractionsExact() {
        JobProgress progress = new JobProgress(
                JobProgress.Step.SOLVING,
                Fraction.of(Long.MAX_VALUE, 3).times(Long.MAX_VALUE),
                Fraction.of(-4, 3),
                Duration.ofMillis(1_234),
                new JobLog(List.of(new JobLog.Line(Duration.ofMillis(20), "Found 2 ways é"))));

        assertThat(stored.readProgress(stored.write(progress))).isEqualTo(progress);
        assertThat(stored.write(progress)).contains("\"bound\":\"-4/3\"");
    }

    @Test
    void readsWhatLaterVersionsAddToIt() {
        assertThat(stored.readProgress(
                        "{\"step\":\"PREPARING\",\"elapsed\":\"PT1S\",\"log\":{\"lines\":[]},\"later\":{\"a\":[1]}}"))
                .isEqualTo(
                        new JobProgress(JobProgress.Step.PREPARING, null, null, Duration.ofSeconds(1), JobLog.EMPTY));
    }
}

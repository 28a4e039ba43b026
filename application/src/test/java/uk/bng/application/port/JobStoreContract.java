package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Census;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.Lease;

/**
 * What every {@link JobStore} promises. A store's time may run on between two moves of the clock, as real time does, so
 * times are compared with a margin. Its parts build on each other: {@link JobSubmitsContract}, {@link JobLeasesContract},
 * {@link JobEndingsContract}, {@link JobCancelsContract}, {@link JobListsContract}, and here what is counted and told.
 */
public abstract class JobStoreContract extends JobListsContract {
    // Counting

    @Test
    void countsWhatThereIsToDo() {
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
        submitted(ANN);
        clock.advance(ofMinutes(10));
        submitted(BOB);
        submitted(BOB);

        Census before = store.census();
        assertThat(before.pending()).isEqualTo(3);
        assertThat(before.running()).isZero();
        assertThat(before.oldestWait()).isCloseTo(ofMinutes(10), ofSeconds(20));
        claim();
        Census after = another().census();
        assertThat(after.pending()).isEqualTo(2);
        assertThat(after.running()).isEqualTo(1);
        assertThat(after.oldestWait()).isCloseTo(Duration.ZERO, ofSeconds(20));
    }

    @Test
    void aJobThatPausesDoesNotWaitYet() {
        submitted(ANN);
        store.giveBack(claim(), ofHours(1), true);

        assertThat(store.census()).isEqualTo(new Census(1, 0, Duration.ZERO));
    }

    // Telling

    @Test
    void tellsOfEveryChangeWhoeverMadeIt() {
        ConcurrentLinkedQueue<JobNotice> heard = listen(store);
        ConcurrentLinkedQueue<JobNotice> heardElsewhere = listen(another());

        JobId id = submitted(ANN);
        await(() -> heard.contains(new JobNotice.Queued()));
        await(() -> heardElsewhere.contains(new JobNotice.Queued()));
        Lease lease = claim();
        assertTold(heard, heardElsewhere, id);
        store.report(lease, someProgress());
        assertTold(heard, heardElsewhere, id);
        store.cancel(ANN, id);
        assertTold(heard, heardElsewhere, id);
        store.finish(lease, COMPLETED, LOG);
        assertTold(heard, heardElsewhere, id);
    }

    @Test
    void tellsOfJobsThatWaitAgain() {
        submitted(ANN);
        Lease lease = claim();
        ConcurrentLinkedQueue<JobNotice> heard = listen(store);

        store.giveBack(lease, Duration.ZERO, true);
        await(() -> heard.contains(new JobNotice.Queued()));
        claim();
        heard.clear();
        clock.advance(BEYOND_TERM);
        store.sweep();
        await(() -> heard.contains(new JobNotice.Queued()));
    }

    private static void assertTold(
            ConcurrentLinkedQueue<JobNotice> heard, ConcurrentLinkedQueue<JobNotice> heardElsewhere, JobId id) {
        await(() -> heard.contains(new JobNotice.Changed(id)));
        await(() -> heardElsewhere.contains(new JobNotice.Changed(id)));
        heard.clear();
        heardElsewhere.clear();
    }
}

package uk.bng.adapter.jobs.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleJobs.anAnswer;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.application.job.Finish;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Submission;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.SampleJobs;

class RedisOutageTest {
    private static final Owner OWNER = new Owner("ann");
    private static final WorkerName WORKER = new WorkerName("w");
    private static final Duration TERM = Duration.ofMinutes(5);
    private static final JobEnding COMPLETED = new JobEnding.Completed(anAnswer("optimal", "{}"));

    private static RealRedis redis;
    private static RedisClient client;
    private static StatefulRedisConnection<String, String> server;

    private FaultyProxy proxy;
    private RedisJobStore store;

    /** A way for a server to be away. */
    enum Fault {
        REFUSES,
        HANGS;

        void begin(FaultyProxy proxy) {
            switch (this) {
                case REFUSES -> proxy.refuse();
                case HANGS -> proxy.hang();
            }
        }
    }

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.start();
        client = RedisClient.create(redis.url());
        server = client.connect();
    }

    @AfterAll
    static void stopRedis() {
        server.close();
        client.shutdown();
        redis.close();
    }

    @BeforeEach
    void open() {
        server.sync().flushall();
        proxy = FaultyProxy.to(redis.port());
        store = store();
    }

    @AfterEach
    void close() {
        store.close();
        proxy.close();
    }

    private RedisJobStore store() {
        return RedisJobStore.connect(proxy.url(), JobRules.STANDARD, () -> Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyCallTellsOfAnOutageWithinTwoSeconds(Fault fault) {
        QuoteJob job = SampleJobs.aJob(OWNER);
        store.submit(job, new Idempotency.None());
        Lease lease = store.claim(WORKER, TERM).orElseThrow();
        fault.begin(proxy);

        calls(job, lease).forEach(RedisOutageTest::assertUnavailable);
    }

    private Stream<Runnable> calls(QuoteJob job, Lease lease) {
        return Stream.of(
                () -> store.submit(SampleJobs.aJob(OWNER), new Idempotency.None()),
                () -> store.claim(WORKER, TERM),
                () -> store.renew(lease, TERM),
                () -> store.report(
                        lease, new JobProgress(JobProgress.Step.PREPARING, null, null, Duration.ZERO, JobLog.EMPTY)),
                () -> store.finish(lease, COMPLETED, JobLog.EMPTY),
                () -> store.giveBack(lease, Duration.ZERO, true),
                () -> store.cancel(OWNER, job.id()),
                () -> store.find(OWNER, job.id()),
                () -> store.list(OWNER, new JobPageWish(null, null, 1, null)),
                () -> store.forget(OWNER, job.id()),
                () -> store.sweep(),
                () -> store.census());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void worksAgainWithoutRestart(Fault fault) {
        QuoteJob job = SampleJobs.aJob(OWNER);
        store.submit(job, new Idempotency.None());
        Lease lease = store.claim(WORKER, TERM).orElseThrow();
        fault.begin(proxy);
        assertUnavailable(() -> store.census());

        proxy.pass();

        await(() -> isUp(store));
        assertThat(store.finish(lease, COMPLETED, JobLog.EMPTY)).isEqualTo(Finish.RECORDED);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aServerMayComeUpLater(Fault fault) {
        store.close();
        fault.begin(proxy);
        store = store();
        assertUnavailable(() -> store.census());
        ConcurrentLinkedQueue<JobNotice> heard = listen();

        proxy.pass();

        await(() -> isUp(store));
        await(() -> heard.contains(new JobNotice.Missed()));
        assertThat(store.submit(SampleJobs.aJob(OWNER), new Idempotency.None()))
                .isInstanceOf(Submission.Accepted.class);
        await(() -> heard.contains(new JobNotice.Queued()));
    }

    @Test
    void listenersAreToldThatTheyMayHaveMissedNews() {
        ConcurrentLinkedQueue<JobNotice> heard = listen();
        proxy.refuse();
        assertUnavailable(() -> store.census());
        assertThat(heard).isEmpty();

        proxy.pass();

        await(() -> heard.contains(new JobNotice.Missed()));
        await(() -> isUp(store));
        store.submit(SampleJobs.aJob(OWNER), new Idempotency.None());
        await(() -> heard.contains(new JobNotice.Queued()));
    }

    @Test
    void connectionsThatAreDeadWithoutKnowingItAreGivenUp() {
        ConcurrentLinkedQueue<JobNotice> heard = listen();

        proxy.lose();

        assertUnavailable(() -> store.census());
        await(() -> isUp(store));
        await(() -> heard.contains(new JobNotice.Missed()));
        store.submit(SampleJobs.aJob(OWNER), new Idempotency.None());
        await(() -> heard.contains(new JobNotice.Queued()));
    }

    @Test
    void aCutConnectionIsMadeAnew() {
        ConcurrentLinkedQueue<JobNotice> heard = listen();

        proxy.cut();

        await(() -> heard.contains(new JobNotice.Missed()));
        await(() -> isUp(store));
    }

    @Test
    void scriptsThatTheServerForgotAreSentAgain() {
        store.census();
        server.sync().scriptFlush();

        assertThat(store.census().pending()).isZero();
        assertThat(store.submit(SampleJobs.aJob(OWNER), new Idempotency.None()))
                .isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void aServerWithoutRoomIsAnOutageAndTakesNothing() {
        String before = server.sync().configGet("maxmemory").get("maxmemory");
        server.sync().configSet("maxmemory", "1");
        try {
            QuoteJob job = SampleJobs.aJob(OWNER);
            assertUnavailable(() -> store.submit(job, new Idempotency.Keyed("k", "h")));
            server.sync().configSet("maxmemory", before);
            assertThat(store.find(OWNER, job.id())).isEmpty();
            assertThat(store.submit(job, new Idempotency.Keyed("k", "h"))).isInstanceOf(Submission.Accepted.class);
        } finally {
            server.sync().configSet("maxmemory", before);
        }
    }

    @Test
    void aJobThatSomebodyTookOutOfTheServerStopsNoOther() {
        QuoteJob gone = SampleJobs.aJob(OWNER);
        QuoteJob lost = SampleJobs.aJob(new Owner("bob"));
        store.submit(lost, new Idempotency.None());
        assertThat(store.claim(WORKER, Duration.ofMillis(1))).isPresent();
        store.submit(gone, new Idempotency.None());
        QuoteJob next = SampleJobs.aJob(OWNER);
        store.submit(next, new Idempotency.None());
        server.sync().del("{bng}:job:" + gone.id(), "{bng}:job:" + lost.id());
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());

        assertThat(store.claim(WORKER, TERM).orElseThrow().job()).isEqualTo(next);
        assertThat(store.sweep().lost()).isZero();
        assertThat(store.census().pending()).isZero();
    }

    @Test
    void everyKeyLiesUnderOneHashTag() {
        QuoteJob job = SampleJobs.aJob(OWNER);
        store.submit(job, new Idempotency.Keyed("{other}", "h"));
        store.finish(store.claim(WORKER, TERM).orElseThrow(), COMPLETED, JobLog.EMPTY);

        assertThat(server.sync().keys("*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).startsWith("{bng}:"));
    }

    @Test
    void theServerForgetsFinishedJobsAndKeysByItself() {
        QuoteJob job = SampleJobs.aJob(OWNER);
        store.submit(job, new Idempotency.Keyed("k", "h"));
        assertThat(server.sync().ttl("{bng}:job:" + job.id())).isEqualTo(-1);
        assertThat(server.sync().ttl("{bng}:key:ann:k")).isPositive();
        store.finish(store.claim(WORKER, TERM).orElseThrow(), COMPLETED, JobLog.EMPTY);

        assertThat(server.sync().ttl("{bng}:job:" + job.id()))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(24).toSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:s3cret@host", "s3cret", "redis://user:s3cret@ho st:port", ""})
    void anAddressThatIsNoneIsNotRepeated(String address) {
        assertThatThrownBy(() -> RedisJobStore.connect(address, JobRules.STANDARD, () -> Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void thePasswordIsNotShown() {
        try (RedisJobStore locked = RedisJobStore.connect(
                "redis://user:s3cret@127.0.0.1:" + proxy.port(), JobRules.STANDARD, () -> Duration.ZERO)) {
            assertThatThrownBy(locked::census)
                    .isInstanceOf(JobStoreUnavailable.class)
                    .hasStackTraceContaining("job store")
                    .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("s3cret"));
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void assertUnavailable(Runnable call) {
        long start = System.nanoTime();
        assertThatThrownBy(call::run).isInstanceOf(JobStoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private ConcurrentLinkedQueue<JobNotice> listen() {
        ConcurrentLinkedQueue<JobNotice> heard = new ConcurrentLinkedQueue<>();
        store.listen(heard::add);
        return heard;
    }

    private static boolean isUp(JobStore store) {
        try {
            store.census();
            return true;
        } catch (JobStoreUnavailable e) {
            return false;
        }
    }

    private static void await(BooleanSupplier met) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline for what is awaited").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}

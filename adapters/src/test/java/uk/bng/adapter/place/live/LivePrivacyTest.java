package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.place.redis.RedisLine;
import uk.bng.adapter.place.redis.RedisLookupCache;
import uk.bng.domain.place.SiteQuery;

/** What look-ups leave behind: no postcode, address or point in logs, in keys or in what operators are told. */
final class LivePrivacyTest {
    private static final List<String> PLANTED =
            List.of("TN23 1QX", "TN231QX", "tn231qx", "1QX", "Zanzibar", "zanzibar", "51.13", "0.86", "51.2", "0.9");

    @Test
    void leavesNothingOfWhereASiteIsInLogs() {
        String logged = logOf(() -> {
            try (LiveRig rig = LiveRig.brief()) {
                look(rig.finder);
                rig.stub.faultEverywhere(StubFault.HTML);
                rig.advance(Duration.ofDays(100));
                for (int i = 0; i < 6; i++) {
                    look(rig.finder);
                }
                assertThat(rig.calls().toString()).doesNotContain(PLANTED);
            }
        });

        assertThat(logged)
                .contains("place.looked-up by=postcode outcode=TN23 lpa=E60000253 nca=120")
                .contains("place.service.left-alone service=postcodes")
                .doesNotContain(PLANTED);
    }

    @Test
    void leavesNothingOfWhereASiteIsInKeys() {
        try (RealRedis redis = RealRedis.start();
                RedisLine line = RedisLine.to(redis.url(), System::nanoTime);
                LiveRig rig = LiveRig.usual()) {
            look(rig.finder(rig.stub.terms(Patience.USUAL), new RedisLookupCache(line)));

            RedisClient client = RedisClient.create(redis.url());
            try (client;
                    StatefulRedisConnection<String, String> connection = client.connect()) {
                assertThat(connection.sync().keys("*"))
                        .hasSizeGreaterThan(5)
                        .allMatch(key -> key.matches("bng:\\{place}:[0-9a-f]{64}"));
            }
        }
    }

    @Test
    void sharesAnswersThroughRedis() {
        try (RealRedis redis = RealRedis.start();
                RedisLine line = RedisLine.to(redis.url(), System::nanoTime);
                LiveRig rig = LiveRig.usual()) {
            LiveTerms terms = rig.stub.terms(Patience.USUAL);
            var first = rig.finder(terms, new RedisLookupCache(line)).locate(SiteQuery.ofPostcode("TN23 1QX"));
            var second = rig.finder(terms, new RedisLookupCache(line)).locate(SiteQuery.ofPostcode("TN23 1QX"));

            assertThat(second).isEqualTo(first);
            assertThat(rig.stub.requests()).hasSize(4);
        }
    }

    private static void look(LiveLocationFinder finder) {
        finder.locate(SiteQuery.ofPostcode("TN23 1QX"));
        finder.locate(SiteQuery.ofAddress("7 Zanzibar Lane, Ashford"));
        finder.locate(SiteQuery.ofPoint("51.2", "0.9"));
    }

    /** All that is logged meanwhile, by whichever library takes it. */
    private static String logOf(Runnable work) {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        PrintStream sink = new PrintStream(taken, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger logger = Logger.getLogger("uk.bng.adapter.place.live");
        Handler handler = new Lines(sink);
        logger.addHandler(handler);
        System.setOut(sink);
        System.setErr(sink);
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            logger.removeHandler(handler);
        }
        return taken.toString(StandardCharsets.UTF_8);
    }

    /** Writes each record as a line. */
    private static final class Lines extends Handler {
        private final PrintStream sink;

        Lines(PrintStream sink) {
            this.sink = sink;
        }

        @Override
        public void publish(LogRecord entry) {
            sink.println(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {
            sink.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}

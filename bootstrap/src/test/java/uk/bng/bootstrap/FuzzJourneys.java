package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import uk.bng.domain.Cases;

/** Sending what nobody would mean. */
interface FuzzJourneys extends Journeys {
    int BODIES = 300;
    long SEED = 20_260_105;
    long MEGABYTE = 1 << 20;

    @Test
    default void threeHundredOddBodiesAreNeverOurFault() {
        sendAll(SEED);
        long before = heap();
        sendAll(SEED + 1);

        assertThat(heap() - before).as("bytes of heap that stay").isLessThan(32 * MEGABYTE);
        assertThat(api().get("/health").status()).isEqualTo(200);
    }

    private void sendAll(long seed) {
        Cases.seeded(seed, BODIES).forEach(seeded -> {
            byte[] body = OddBody.of(seeded);
            String path = seeded.chance(50) ? "/run" : "/validate";
            ApiAnswer answer = api().send("POST", path, body, "Content-Type", "application/json");
            assertThat(answer.status()).as("%s: %s", seeded, answer).isIn(200, 202, 400, 413, 422);
            if (answer.status() == 202) {
                api().post("/jobs/" + answer.text("/job_id") + "/cancel");
                api().finished(answer.text("/job_id"));
                api().delete("/jobs/" + answer.text("/job_id"));
            }
        });
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;

/** The same input and seed, on both stores and twice on each. */
final class BothStoresTest {
    @Test
    void theSameInputHasTheSameAnswerByteByByte() {
        try (RealRedis redis = RealRedis.start();
                RunningService memory = start(Map.of("BNG_JOBS_STORE", "memory"));
                RunningService shared = start(Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", redis.url()))) {
            for (String name : new String[] {"typical", "reference", "bank-limit", "watercourse"}) {
                String first = answer(memory, name);

                assertThat(answer(memory, name)).isEqualTo(first);
                assertThat(answer(shared, name)).isEqualTo(first);
                assertThat(answer(shared, name)).isEqualTo(first);
            }
        }
    }

    private static RunningService start(Map<String, String> store) {
        Map<String, String> environment = new HashMap<>(store);
        environment.put("SERVER_PORT", "0");
        return RunningService.start(environment);
    }

    private static String answer(RunningService service, String example) {
        ApiAnswer answer = new ApiClient(service.port()).postJson("/run?wait=30", Journeys.example(example));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("Q-[0-9]{4}-[0-9A-Z]{8}", "REF")
                .replaceAll("BNG-A-[0-9]{5}", "NUMBER")
                // The log tells when things happened, and leaves out what came too quickly.
                .replaceAll("\"progress_log\": ?\\[.*?],\"result\"", "\"progress_log\":[],\"result\"")
                .replaceAll("\"(created|updated|expires)_at\": ?\"[^\"]+\"", "\"$1_at\":\"T\"")
                .replaceAll("\"elapsed\": ?\"[^\"]+\"", "\"elapsed\":\"D\"");
    }
}

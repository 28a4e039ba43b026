package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole service from outside, whatever store its jobs wait in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ServiceSuite
        implements RunJourneys,
                StatusJourneys,
                ArchiveJourneys,
                StreamJourneys,
                CancelJourneys,
                IdempotencyJourneys,
                FactJourneys,
                PlaceJourneys,
                FaultJourneys,
                LimitJourneys,
                KeyJourneys,
                SaveJourneys,
                HoldJourneys,
                SessionJourneys,
                ShutdownJourneys,
                FuzzJourneys {
    /** Answers that only an outage or a fault of ours brings; other tests hold those. */
    private static final Set<String> RARE = Set.of("500", "503");

    /** The answer of a service that was built without its page. */
    private static final String BARE = "GET / 404";

    private @Nullable RunningService service;
    private @Nullable ApiClient client;

    @BeforeAll
    void startTheSharedService() {
        service = service("BNG_LIMITS_STREAMS", "1000");
        client = new ApiClient(service.port());
    }

    @AfterAll
    void endTheSharedService() {
        if (service != null) {
            service.close();
        }
    }

    @Override
    public ApiClient api() {
        if (client == null) {
            throw new IllegalStateException("The service must be started first.");
        }
        return client;
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyDocumentedAnswerWasSeen() {
        var unseen = new TreeSet<>(Contract.SERVED.answers());
        unseen.removeAll(ApiClient.seen());
        unseen.removeIf(answer -> RARE.contains(answer.substring(answer.lastIndexOf(' ') + 1)));
        unseen.remove(BARE);

        assertThat(unseen).isEmpty();
    }
}

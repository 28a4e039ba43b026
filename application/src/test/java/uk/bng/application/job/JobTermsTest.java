package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobTermsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void reportsTwiceASecondUnlessToldOtherwise() {
        JobTerms terms = JobTerms.of(Duration.ofSeconds(30), Duration.ofSeconds(10));

        assertThat(terms.pace()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void leavesRoomForAHeartbeatThatFails() {
        assertThatThrownBy(() -> JobTerms.of(Duration.ofSeconds(2), SECOND))
                .hasMessage("The heartbeat (PT1S) must be above zero and less than half of the lease (PT2S).");
        assertThatThrownBy(() -> JobTerms.of(SECOND, Duration.ZERO)).hasMessageContaining("heartbeat (PT0S)");
    }

    @Test
    void refusesPausesThatCannotBe() {
        Duration lease = Duration.ofSeconds(30);

        assertThatThrownBy(() -> new JobTerms(lease, SECOND, SECOND.negated(), SECOND, SECOND))
                .hasMessageContaining("pace (PT-1S)");
        assertThatThrownBy(() -> new JobTerms(lease, SECOND, SECOND, Duration.ZERO, SECOND))
                .hasMessageContaining("retry (PT0S)");
        assertThatThrownBy(() -> new JobTerms(lease, SECOND, SECOND, SECOND, SECOND.negated()))
                .hasMessageContaining("pause (PT-1S)");
    }
}

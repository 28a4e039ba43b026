package uk.bng.application.job;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkLogTest {
    private final WorkLog log = new WorkLog();

    @Test
    void keepsEveryStep() {
        log.step(ofMillis(1), "one");
        log.step(ofMillis(1), "two");

        assertThat(texts()).containsExactly("one", "two");
    }

    @Test
    void keepsTheLatestOfFindingsThatComeQuickly() {
        log.finding(ofMillis(1), "first");
        log.finding(ofMillis(2), "second");
        log.finding(ofMillis(250), "third");
        assertThat(texts()).containsExactly("first");

        log.finding(ofMillis(251), "fourth");
        log.finding(ofMillis(252), "fifth");
        assertThat(texts()).containsExactly("first", "fourth");

        log.step(ofMillis(300), "done");
        assertThat(texts()).containsExactly("first", "fourth", "fifth", "done");
        assertThat(log.log().lines().stream().map(JobLog.Line::at))
                .containsExactly(ofMillis(1), ofMillis(251), ofMillis(252), ofMillis(300));
    }

    @Test
    void leavesRoomForTheStepsAfterManyFindings() {
        for (int i = 0; i < 1_000; i++) {
            log.finding(Duration.ofSeconds(i), "plan " + i);
        }
        log.step(Duration.ofSeconds(1_000), "proved");
        log.step(Duration.ofSeconds(1_000), "checked");

        assertThat(texts()).hasSizeLessThanOrEqualTo(JobLog.MOST).endsWith("plan 999", "proved", "checked");
    }

    private List<String> texts() {
        return log.log().lines().stream().map(JobLog.Line::text).toList();
    }
}

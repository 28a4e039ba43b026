package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobLogTest {
    private static final JobLog.Line LINE = new JobLog.Line(Duration.ofNanos(20_000_001), "First plan: £1.00, é");

    @Test
    void readsTheTextItWrote() {
        JobLog log = JobLog.EMPTY.with(LINE).with(new JobLog.Line(Duration.ZERO, " spaced  out "));

        assertThat(JobLog.ofText(log.text())).isEqualTo(log);
        assertThat(JobLog.ofText(JobLog.EMPTY.text())).isEqualTo(JobLog.EMPTY);
    }

    @Test
    void takesNoMoreThanItMay() {
        JobLog log = JobLog.EMPTY;
        for (int i = 0; i <= JobLog.MOST; i++) {
            log = log.with(LINE);
        }

        assertThat(log.lines()).hasSize(JobLog.MOST);
    }

    @Test
    void holdsOneLineALine() {
        assertThatThrownBy(() -> new JobLog.Line(Duration.ZERO, "a\nb")).hasMessageContaining("must be one line");
        assertThatThrownBy(() -> new JobLog.Line(Duration.ZERO, " ")).hasMessageContaining("must be one line");
    }
}

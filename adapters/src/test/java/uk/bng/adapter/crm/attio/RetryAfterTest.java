package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.read("7", null, NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.read(" Mon, 23 Nov 2026 09:00:02 GMT", null, NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 12:00:02 GMT", "Mon, 23 Nov 2026 12:00:00 GMT", NOW))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void readsNothingBelowNoneAndNothingOverAnHour() {
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 08:00:00 GMT", null, NOW)).isZero();
        assertThat(RetryAfter.read("999999999", null, NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void takesWhatItCannotReadForASecond() {
        for (String text : new String[] {"", "-1", "1.5", "soon", "99999999999999999999", "Mon, 99 Nov"}) {
            assertThat(RetryAfter.read(text, "rubbish", NOW)).as(text).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(RetryAfter.read(null, null, NOW)).isEqualTo(Duration.ofSeconds(1));
    }
}

package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "APPLICATION/JSON",
                "text/html, application/json;q=0.1",
                "text/html,*/*;q=0.8",
                "application/json;q=0.001",
                "*/*;q=0, application/json",
                ",;,application/json"
            })
    void takesJson(String accept) {
        assertThat(Accepted.isMediaType(accept, "application/json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/*",
                "application/json;q=0",
                "application/json; q=0.000, */*",
                "*/*;q=0",
                "@@;;,",
                "application/problem+json"
            })
    void takesNoJson(String accept) {
        assertThat(Accepted.isMediaType(accept, "application/json")).isFalse();
    }

    @Test
    void looksAtTheTypeWithoutItsParameters() {
        assertThat(Accepted.isMediaType("text/plain", MediaForm.METRICS.contentType()))
                .isTrue();
    }

    @Test
    void takesGzipOnlyWhereItIsSaid() {
        assertThat(Accepted.isGzip(null)).isFalse();
        assertThat(Accepted.isGzip("br, gzip;q=0.5")).isTrue();
        assertThat(Accepted.isGzip("*")).isTrue();
        assertThat(Accepted.isGzip("gzip;q=0, *")).isFalse();
        assertThat(Accepted.isGzip("identity")).isFalse();
    }
}

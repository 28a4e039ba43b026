package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.Scope;

final class HostNamesTest {
    private static final HostNames NAMES = new HostNames("Bng.Local");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "bng.localhost:1",
                "127.0.0.1",
                "127.1.2.3:8080",
                "[::1]",
                "[::1]:8080",
                "bng.local:8080"
            })
    void knowsItsOwnNames(String host) {
        assertThat(NAMES.isOwn(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.1@evil.example",
                "notlocalhost",
                "128.0.0.1",
                "[::2]",
                "[::1].evil.example"
            })
    void knowsNoOther(String host) {
        assertThat(NAMES.isOwn(host)).isFalse();
        assertThat(NAMES.isOwn(null)).isFalse();
    }

    @Test
    void answersAPageOfAnotherNameNothingWhileNoKeyIsNeeded() {
        try (var web = WebFixture.open()) {
            assertThat(asked(web, "evil.example")).startsWith("HTTP/1.1 403").contains("urn:bng:problem:host-refused");
            assertThat(asked(web, "localhost:" + web.port())).startsWith("HTTP/1.1 200");

            web.keys.add("first001", web.clock.instant(), Scope.QUOTES_READ);
            assertThat(asked(web, "evil.example")).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void takesAnyNameWhereTheOperatorOpenedTheService() {
        try (var web = WebFixture.with(terms -> new WebTerms(
                terms.host(),
                terms.port(),
                KeyMode.OPEN,
                terms.limits(),
                terms.origins(),
                terms.frameParents(),
                terms.version(),
                terms.heartbeat()))) {
            assertThat(asked(web, "quotes.example")).startsWith("HTTP/1.1 200");
        }
    }

    private static String asked(WebFixture web, String host) {
        return web.raw("GET /jobs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}

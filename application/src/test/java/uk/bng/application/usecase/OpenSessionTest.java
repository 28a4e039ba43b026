package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Owner;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.Sessions;

class OpenSessionTest {
    private static final Instant END = Instant.parse("2026-01-05T09:15:00Z");
    private static final PageSession SESSION = new PageSession(new Owner("ann"), "ann00001", "rec-1", "companies");

    @Test
    void tellsTheTokenAndKeepsItsDigestAlone() {
        Map<String, PageSession> kept = new HashMap<>();
        Sessions sessions = new Sessions() {
            @Override
            public Instant open(String digest, PageSession session) {
                kept.put(digest, session);
                return END;
            }

            @Override
            public Optional<LiveSession> use(String digest) {
                return Optional.empty();
            }
        };

        SessionOpened opened = new OpenSession(sessions, "x"::repeat, "digest of "::concat).open(SESSION);

        assertThat(opened.token()).isEqualTo("bngs_" + "x".repeat(43));
        assertThat(opened.expiresAt()).isEqualTo(END);
        assertThat(opened.toString()).doesNotContain("xxx");
        assertThat(kept).containsExactly(Map.entry("digest of " + opened.token(), SESSION));
    }
}

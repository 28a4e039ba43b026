package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.adapter.keys.FileKeyRegister;
import uk.bng.adapter.keys.FileKeyRing;
import uk.bng.adapter.web.KeyMode;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.Scope;

final class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final String ELSEWHERE = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutKeysOnlyLoopbackIsAnswered() {
        assertThat(admission("auto", LOOPBACK, noKey()))
                .isEqualTo(new Admission(KeyMode.AUTO, "no keys are configured: answering on loopback only"));
    }

    @Test
    void withoutKeysOtherAddressesAreRefused() {
        assertThatThrownBy(() -> admission("auto", ELSEWHERE, noKey()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage(
                        "The setting server.host (0.0.0.0) must be a loopback address while no keys are configured.\n"
                                + "Maybe make one with bng keys create, or set bng.keys.mode to open.");
    }

    @Test
    void withKeysLoopbackSaysNothing() {
        assertThat(admission("auto", LOOPBACK, aKey())).isEqualTo(new Admission(KeyMode.AUTO, ""));
    }

    @Test
    void elsewhereTheLastKeyThatExpiresOpensNothing() {
        assertThat(admission("auto", ELSEWHERE, aKey())).isEqualTo(new Admission(KeyMode.REQUIRED, ""));
    }

    @Test
    void openByHandIsOpenAnywhereAndSaid() {
        assertThat(admission("open", ELSEWHERE, noKey()))
                .isEqualTo(new Admission(KeyMode.OPEN, "bng.keys.mode is open: whoever can reach it is answered"));
        assertThat(admission("open", LOOPBACK, noKey())).isEqualTo(new Admission(KeyMode.OPEN, ""));
    }

    @Test
    void requiredWithoutKeysRefusesAllAndSaysSo() {
        assertThat(admission("required", LOOPBACK, noKey()))
                .isEqualTo(new Admission(
                        KeyMode.REQUIRED, "no keys are configured and bng.keys.mode is required: all is refused"));
        assertThat(admission("required", ELSEWHERE, aKey())).isEqualTo(new Admission(KeyMode.REQUIRED, ""));
    }

    @Test
    void aHostThatIsNoneIsRefused() {
        assertThatThrownBy(() -> admission("open", "no such host", noKey()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting server.host (no such host) must be an address or name of this machine.");
    }

    private static Admission admission(String mode, String host, KeyRing ring) {
        return Admission.of(Program.settings(Map.of("BNG_KEYS_MODE", mode, "SERVER_HOST", host)), ring);
    }

    private KeyRing noKey() {
        return new FileKeyRing(null, InstantSource.fixed(NOW), warning -> {});
    }

    private KeyRing aKey() {
        Path file = folder.resolve("keys.json");
        new FileKeyRegister(file)
                .add(
                        new AccessKey(
                                "AAAAaaaa",
                                "acme",
                                "ab".repeat(32),
                                List.of(Scope.ADMIN),
                                NOW,
                                NOW.plusSeconds(60),
                                null),
                        1);
        return new FileKeyRing(file, InstantSource.fixed(NOW), warning -> {});
    }
}

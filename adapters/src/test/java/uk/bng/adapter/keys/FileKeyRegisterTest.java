package uk.bng.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.application.port.AccessKeys;
import uk.bng.application.port.KeyRegister;
import uk.bng.application.port.KeyRegisterContract;
import uk.bng.application.port.KeysUnavailable;

final class FileKeyRegisterTest extends KeyRegisterContract {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected KeyRegister register() {
        return new FileKeyRegister(file());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        register().add(AccessKeys.key("AAAAaaaa", "client", NOW), 2);
        register().add(AccessKeys.key("BBBBbbbb", "client", NOW), 2);

        for (Path file : List.of(file(), folder.resolve("keys.json.lock"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNoHalfWrittenFilesBehind() throws IOException {
        register().add(AccessKeys.key("AAAAaaaa", "client", NOW), 2);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("keys.json", "keys.json.lock");
        }
    }

    @Test
    void makesTheFolderToo() {
        var register = new FileKeyRegister(folder.resolve("deep").resolve("keys.json"));
        register.add(AccessKeys.key("AAAAaaaa", "client", NOW), 2);

        assertThat(register.keys()).hasSize(1);
    }

    @Test
    void changesNothingInAFileThatItDoesNotUnderstand() throws IOException {
        Files.writeString(file(), "{\"keys\": [");

        assertThatThrownBy(() -> register().add(AccessKeys.key("AAAAaaaa", "client", NOW), 2))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("keys.json) cannot be understood.");
        assertThat(file()).hasContent("{\"keys\": [");
    }

    @Test
    void followsALink() throws IOException {
        Path target = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.json");
        new FileKeyRegister(target).add(AccessKeys.key("AAAAaaaa", "client", NOW), 2);
        Files.createSymbolicLink(file(), target);

        register().add(AccessKeys.key("BBBBbbbb", "client", NOW), 2);

        assertThat(Files.isSymbolicLink(file())).isTrue();
        assertThat(new FileKeyRegister(target).keys()).hasSize(2);
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}

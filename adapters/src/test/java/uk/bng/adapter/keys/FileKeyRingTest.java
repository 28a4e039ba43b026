package uk.bng.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.adapter.json.KeyDocument;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.AccessKeys;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.KeyRingContract;
import uk.bng.application.port.KeysUnavailable;

final class FileKeyRingTest extends KeyRingContract {
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected KeyRing ring(InstantSource time) {
        return new FileKeyRing(file(), time, warnings::add);
    }

    @Override
    protected void offer(List<AccessKey> keys) {
        new KeyFile(file()).change(before -> keys);
    }

    @Test
    void goesOnWithTheKeysReadLastWhereTheFileIsBroken() throws IOException {
        AccessKey key = aKey();
        offer(List.of(key));
        KeyRing ring = ring(clock());
        Files.writeString(file(), "spoilt");
        clock().advance(Duration.ofMinutes(1));

        assertThat(ring.find(key.id())).contains(key);
        assertThat(warnings).singleElement().asString().contains("keys.json) cannot be understood.");
    }

    @Test
    void warnsOnceOfEachBrokenState() throws IOException {
        offer(List.of(aKey()));
        KeyRing ring = ring(clock());
        Files.writeString(file(), "spoilt");
        for (int i = 0; i < 3; i++) {
            clock().advance(Duration.ofMinutes(1));
            ring.isEmpty();
        }

        assertThat(warnings).hasSize(1);
    }

    @Test
    void isNotOpenedByTakingTheFileAway() throws IOException {
        offer(List.of(aKey()));
        KeyRing ring = ring(clock());
        Files.delete(file());
        clock().advance(Duration.ofMinutes(1));

        assertThat(ring.isEmpty()).isFalse();
        assertThat(warnings).singleElement().asString().contains("is gone.");
    }

    @Test
    void recoversWhenTheFileIsMended() throws IOException {
        offer(List.of(aKey()));
        KeyRing ring = ring(clock());
        Files.writeString(file(), "spoilt");
        clock().advance(Duration.ofMinutes(1));
        ring.isEmpty();
        Files.writeString(file(), KeyDocument.write(List.of()));
        clock().advance(Duration.ofMinutes(1));

        assertThat(ring.isEmpty()).isTrue();
    }

    @Test
    void refusesToStartWithABrokenFile() throws IOException {
        Files.writeString(file(), "spoilt");

        assertThatThrownBy(() -> ring(clock())).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void looksAgainWhenTheClockWasPutBack() {
        KeyRing ring = ring(clock());
        offer(List.of(aKey()));
        clock().advance(Duration.ofDays(-1));

        assertThat(ring.isEmpty()).isFalse();
    }

    @Test
    void withoutAFileThereIsNeverAKey() {
        var ring = new FileKeyRing(null, clock(), warnings::add);
        clock().advance(Duration.ofMinutes(1));

        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.find("AAAAaaaa")).isEmpty();
        assertThat(warnings).isEmpty();
    }

    private AccessKey aKey() {
        return AccessKeys.key("AAAAaaaa", "client", clock().instant());
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}

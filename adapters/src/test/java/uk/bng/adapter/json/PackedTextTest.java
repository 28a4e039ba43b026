package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    private static Stream<String> texts() {
        return Stream.of("", "{}", "é 漢 😀", "x".repeat(511), "x".repeat(512), "{\"bank\":\"é 漢 😀\"},".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesBackWhatItWasGiven(String text) {
        assertThat(PackedText.of(text).text()).isEqualTo(text);
        assertThat(PackedText.ofBytes(PackedText.of(text).toBytes()).text()).isEqualTo(text);
    }

    @Test
    void savesRoom() {
        assertThat(PackedText.of("{\"habitat\":\"grassland\"},".repeat(1_000)).toBytes())
                .hasSizeLessThan(2_000);
    }

    @Test
    void refusesHalfAText() {
        byte[] whole = PackedText.of("{\"habitat\":\"grassland\"},".repeat(100)).toBytes();
        PackedText half = PackedText.ofBytes(Arrays.copyOf(whole, whole.length / 2));

        assertThatIllegalStateException().isThrownBy(half::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0001not deflated", "\u0007unknown"})
    void refusesWhatNobodyPacked(String bytes) {
        PackedText strange = PackedText.ofBytes(bytes.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalStateException().isThrownBy(strange::text);
    }
}

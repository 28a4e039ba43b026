package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.Scope;

final class KeyDocumentTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final AccessKey LIVE = new AccessKey(
            "AAAAaaaa",
            "Acme \"quoted\" Ltd",
            "ab".repeat(32),
            List.of(Scope.QUOTES_WRITE, Scope.ADMIN),
            NOW,
            NOW.plusSeconds(60),
            null);
    private static final AccessKey REVOKED = new AccessKey(
            "BBBBbbbb", "b", "cd".repeat(32), List.of(Scope.QUOTES_READ), NOW, NOW.plusSeconds(60), NOW.plusSeconds(1));

    @Test
    void readsWhatItWrites() {
        List<AccessKey> keys = List.of(LIVE, REVOKED);

        assertThat(KeyDocument.read(KeyDocument.write(keys))).isEqualTo(new KeyDocument.Reading.Understood(keys));
    }

    @Test
    void writesTimesInUtc() {
        assertThat(KeyDocument.write(List.of(LIVE)))
                .contains("\"created_at\": \"2026-01-05T09:00:00Z\"")
                .contains("\"scopes\": [");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            {"keys": [                        | The text ends before the JSON document does.
            {"keys": []} x                    | There is more text after the JSON document
            {"keys": [], "keys": []}          | The name (keys) must be given once.
            {}                                | The member (keys) must not be missing.
            {"keys": [{}]}                    | The member (id) must not be missing.
            {"keys": [], "more": 1}           | It is JSON, but not of the form that bng keys writes.
            {"keys": 1}                       | It is JSON, but not of the form that bng keys writes.
            []                                | It is JSON, but not of the form that bng keys writes.
            """)
    void refusesOtherTexts(String text, String fault) {
        assertThat(KeyDocument.read(text))
                .isInstanceOfSatisfying(
                        KeyDocument.Reading.Refused.class,
                        refused -> assertThat(refused.fault()).startsWith(fault));
    }

    @ParameterizedTest(name = "{0} may not be {1}")
    @CsvSource({"AAAAaaaa,short", "quotes:write,quotes:steal", "2026-01-05T09:00:00Z,yesterday", "abab,nohex"})
    void refusesKeysThatCannotBe(String right, String wrong) {
        String text = KeyDocument.write(List.of(LIVE)).replaceFirst(right, wrong);

        assertThat(KeyDocument.read(text)).isInstanceOf(KeyDocument.Reading.Refused.class);
    }
}

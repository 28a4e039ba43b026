package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which terms are refused before anything is asked. */
final class LiveTermsTest {
    private static final URI SOMEWHERE = URI.create("https://services.example/base");
    private static final LayerTerms LAYER = new LayerTerms(SOMEWHERE, "CODE", "NAME");

    @Test
    void refusesAnAddressServiceWithoutAContact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(SOMEWHERE, " "))
                .withMessageContaining("bng.place.contact");
        assertThat(terms(SOMEWHERE, "ops@example.org").agent())
                .isEqualTo("bng-quote-optimiser/1.2.3 (ops@example.org)");
        assertThat(terms(null, "").agent()).isEqualTo("bng-quote-optimiser/1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a)b", "caf\u00e9"})
    void refusesAContactThatBreaksAHeader(String contact) {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(SOMEWHERE, contact));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "services.example",
                "/path",
                "https:///path",
                "https://h/?a=b",
                "https://u:p@h/",
                "https://h/#a"
            })
    void refusesAddressesThatAreNone(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayerTerms(URI.create(address), "CODE", "NAME"))
                .withMessageNotContaining("u:p");
    }

    @Test
    void refusesALayerWithoutANameField() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LayerTerms(SOMEWHERE, "CODE", " "));
    }

    @Test
    void refusesWaitsOfNoLength() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Patience(second, Duration.ZERO, second, second));
    }

    private static LiveTerms terms(@Nullable URI address, String contact) {
        return new LiveTerms(SOMEWHERE, LAYER, LAYER, LAYER, address, contact, "1.2.3", Patience.USUAL);
    }
}

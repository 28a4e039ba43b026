package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {
    @Test
    void everybodyIsAnOwnerToo() {
        assertThat(Owner.OPEN).isEqualTo(new Owner("open")).hasToString("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "é", "123456789012345678901234567890123"})
    void refusesWhatIsNoId(String text) {
        assertThatThrownBy(() -> new Owner(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

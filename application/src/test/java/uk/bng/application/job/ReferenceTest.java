package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void hasFiveDigitsAndGrows() {
        assertThat(new Reference(42, 0)).hasToString("BNG-A-00042");
        assertThat(new Reference(1_234_567, 0)).hasToString("BNG-A-1234567");
    }

    @Test
    void namesTheRevision() {
        assertThat(new Reference(42, 12)).hasToString("BNG-A-00042.12");
    }

    @Test
    void beginsWithOne() {
        assertThatThrownBy(() -> new Reference(0, 0))
                .hasMessage("The number (0) must be at least 1 and the revision (0) at least 0.");
        assertThatThrownBy(() -> new Reference(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}

package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestNameTest {
    private static final List<String> KNOWN = List.of("policy", "knobs", "seed");

    @Test
    void findsTheNameWithTheFewestLettersToChange() {
        assertThat(NearestName.to("polcy", KNOWN)).contains("policy");
        assertThat(NearestName.to("SEED", KNOWN)).contains("seed");
    }

    @Test
    void findsNoneThatIsFarOff() {
        assertThat(NearestName.to("location", KNOWN)).isEmpty();
        assertThat(NearestName.to("", KNOWN)).isEmpty();
        assertThat(NearestName.to("p".repeat(100), KNOWN)).isEmpty();
    }
}

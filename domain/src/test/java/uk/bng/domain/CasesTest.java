package uk.bng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.unit.Units;

final class CasesTest {
    @Test
    void theSameSeedGivesTheSameCases() {
        assertThat(Cases.seeded(7, 20).map(CasesTest::choices))
                .containsExactlyElementsOf(
                        Cases.seeded(7, 20).map(CasesTest::choices).toList());
        assertThat(Cases.seeded(7, 5).map(Seeded::toString))
                .doesNotHaveDuplicates()
                .isNotEqualTo(Cases.seeded(8, 5).map(Seeded::toString).toList());
    }

    @Test
    void aCaseCanBeRunAgainFromTheSeedItShows() {
        Seeded shown = Cases.seeded(7, 1).findFirst().orElseThrow();
        long seed = Long.parseLong(shown.toString().substring("seed ".length()));

        assertThat(choices(new Seeded(seed))).isEqualTo(choices(shown));
    }

    @ParameterizedTest
    @MethodSource("aFewCases")
    void choicesStayWithinTheirBounds(Seeded seeded) {
        assertThat(seeded.between(2, 3)).isBetween(2, 3);
        assertThat(seeded.units(4)).isGreaterThan(Units.ZERO).isLessThanOrEqualTo(Units.of("4"));
        assertThat(seeded.shuffled(List.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(seeded.some(List.of("a", "b", "c"), 2))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isSubsetOf("a", "b", "c");
        assertThat(seeded.some(List.of("a"), 2)).containsExactly("a");
        assertThat(seeded.chance(0)).isFalse();
        assertThat(seeded.chance(100)).isTrue();
    }

    private static Stream<Seeded> aFewCases() {
        return Cases.seeded(1, 25);
    }

    private static List<Object> choices(Seeded seeded) {
        return List.of(
                seeded.between(1, 1_000_000),
                seeded.units(10),
                seeded.chance(50),
                seeded.pick(List.of("a", "b", "c")),
                seeded.shuffled(List.of(1, 2, 3, 4)));
    }
}

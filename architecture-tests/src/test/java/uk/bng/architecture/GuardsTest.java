package uk.bng.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 16: the guards are guarded. */
class GuardsTest {
    private static final String SEEDS = GuardsTest.class.getPackageName();

    static Stream<Seeds.Seed> seeds() {
        return Seeds.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everySeededViolationIsFound(Seeds.Seed seed) {
        List<String> details =
                seed.rule().judge(House.seeded(seed.root())).getFailureReport().getDetails();

        assertThat(details)
                .as(seed.rule().toString())
                .anySatisfy(line -> assertThat(line).contains(seed.offender()).contains(seed.fault()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyRuleHasASeededViolation(HouseRule rule) {
        assertThat(Seeds.ALL).extracting(Seeds.Seed::rule).contains(rule);
    }

    @Test
    void everyNumberHasARule() {
        assertThat(Arrays.stream(HouseRule.values()).map(HouseRule::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aWellBuiltHousePasses(HouseRule rule) {
        House good = House.seeded(SEEDS + ".good");

        assertThat(rule.judge(good).getFailureReport().getDetails())
                .as(rule.toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anEmptyHouseFails(HouseRule rule) {
        var nothing = new ClassFileImporter().importClasses();
        House empty = new House(SEEDS + ".empty", nothing, nothing);

        assertThatThrownBy(() -> rule.in(empty).check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void noSettingRelaxesEmptiness() {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
    }
}

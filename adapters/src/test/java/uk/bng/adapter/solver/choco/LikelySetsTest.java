package uk.bng.adapter.solver.choco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every set comes once, and none before one that earns more. */
final class LikelySetsTest {
    private static final List<Integer> BANKS = List.of(2, 3, 5, 7, 8, 9);
    private static final double[] EARNINGS = {0, 0, 4, 1, 0, 4, 0, 9, 2.5, 0};

    @Test
    void givesEverySetOnce() {
        assertThat(all(3)).containsExactlyInAnyOrderElementsOf(BankSets.of(BANKS, 3));
    }

    @Test
    void givesThoseFirstThatEarnMost() {
        List<Double> earned = new ArrayList<>();
        var sets = new LikelySets(BANKS, bank -> EARNINGS[bank], 3);
        while (sets.hasNext()) {
            double promised = sets.earned();
            assertThat(Arrays.stream(sets.next())
                            .mapToDouble(bank -> EARNINGS[bank])
                            .sum())
                    .isEqualTo(promised);
            earned.add(promised);
        }

        assertThat(earned).isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }

    @Test
    void givesOneSetOfAllBanks() {
        assertThat(all(BANKS.size())).containsExactly(BANKS);
    }

    private static List<List<Integer>> all(int size) {
        List<List<Integer>> all = new ArrayList<>();
        var sets = new LikelySets(BANKS, bank -> EARNINGS[bank], size);
        while (sets.hasNext()) {
            all.add(Arrays.stream(sets.next()).boxed().toList());
        }
        return all;
    }
}

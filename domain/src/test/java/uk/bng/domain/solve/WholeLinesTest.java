package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.allBanks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.CrowdedProblems.Assigned;
import uk.bng.domain.solve.CrowdedProblems.Crowded;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

/** Whole lines against every assignment of options to lines, on problems where stock is short and much costs the same. */
final class WholeLinesTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<Crowded> crowded() {
        return CrowdedProblems.seeded(20_261_126, 400);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void findsTheLeastScoreOfAllAssignments(Crowded crowded) {
        Optional<Assigned> expected = crowded.least();

        Optional<RowsFound> found = new RowSearch(crowded.problem(), NEVER).within(allBanks(crowded.problem()));

        assertThat(found.map(RowsFound::score)).isEqualTo(expected.map(Assigned::score));
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void findsItHoweverItIsAdvised(Crowded crowded) {
        Optional<Assigned> expected = crowded.least();

        Optional<RowsFound> found = new RowSearch(
                        crowded.problem(), NEVER, new WildAdvice(7), RowSearch.USUAL_EXCHANGES)
                .within(allBanks(crowded.problem()));

        assertThat(found.map(RowsFound::score)).isEqualTo(expected.map(Assigned::score));
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void findsItUpToItsOwnCostAndNothingBelow(Crowded crowded) {
        crowded.least().ifPresent(least -> {
            Fraction cost = least.score().pence();
            Fraction below = cost.minus(Fraction.of(1, 1_000_000));
            var rows = new RowSearch(crowded.problem(), NEVER);

            assertThat(rows.within(allBanks(crowded.problem()), cost).map(RowsFound::score))
                    .contains(least.score());
            assertThat(rows.within(allBanks(crowded.problem()), below)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void prefersTheFirstAssignmentOfTheLeastScore(Crowded crowded) {
        List<Integer> banks = allBanks(crowded.problem());

        new RowSearch(crowded.problem(), NEVER)
                .within(banks)
                .ifPresent(rows -> assertThat(new RowTies(crowded.problem(), NEVER).prefer(rows, banks))
                        .isEqualTo(crowded.least().orElseThrow().rows()));
    }

    @Test
    void whatItHadMetWhenItWasStoppedIsAPlan() {
        List<RowsFound> met = crowded()
                .flatMap(crowded -> metBy(crowded, 40).stream()
                        .peek(rows -> assertThat(crowded.fits(rows.options())).isTrue())
                        .peek(rows -> assertThat(rows.score()).isEqualTo(crowded.score(rows.options()))))
                .toList();

        assertThat(met).isNotEmpty();
    }

    @Test
    void whenItIsStoppedNothingCostsLessThanWhatItHadMetAndWhatItSaysOfOthers() {
        List<Fraction> said = new ArrayList<>();
        crowded()
                .forEach(crowded -> crowded.least().ifPresent(least -> {
                    for (int questions = 1; questions < 60; questions += 3) {
                        stopped(crowded, questions)
                                .ifPresent(stopped -> stopped.othersFrom().ifPresent(others -> {
                                    Fraction known = stopped.met()
                                            .map(met -> met.score().pence().min(others))
                                            .orElse(others);
                                    assertThat(known)
                                            .as(crowded.toString())
                                            .isLessThanOrEqualTo(least.score().pence());
                                    said.add(others);
                                }));
                    }
                }));

        assertThat(said).filteredOn(others -> !others.isZero()).hasSizeGreaterThan(100);
    }

    private static Optional<RowsFound> metBy(Crowded crowded, int questions) {
        return stopped(crowded, questions).flatMap(SolveStopped::met);
    }

    private static Optional<SolveStopped> stopped(Crowded crowded, int questions) {
        var left = new AtomicInteger(questions);
        SolveStop stop = new SolveStop() {
            @Override
            public @Nullable StopCause cause() {
                return left.getAndDecrement() > 0 ? null : StopCause.NODE_LIMIT;
            }

            @Override
            public SolveStop withinAStep() {
                return NEVER;
            }
        };
        try {
            new RowSearch(crowded.problem(), stop).within(allBanks(crowded.problem()));
            return Optional.empty();
        } catch (SolveStopped stopped) {
            return Optional.of(stopped);
        }
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void whatItComesUponFirstIsAPlan(Crowded crowded) {
        new RowSearch(crowded.problem(), NEVER)
                .some(allBanks(crowded.problem()))
                .ifPresent(rows -> {
                    assertThat(crowded.fits(rows.options())).isTrue();
                    assertThat(rows.score())
                            .isEqualTo(crowded.score(rows.options()))
                            .isGreaterThanOrEqualTo(
                                    crowded.least().orElseThrow().score());
                });
    }
}

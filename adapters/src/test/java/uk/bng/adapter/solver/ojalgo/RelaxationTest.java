package uk.bng.adapter.solver.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveOption;

/** The bound and what it leaves, against the plans of every set of banks. */
final class RelaxationTest {
    static Stream<Small> whole() {
        return SmallProblems.seeded(4_242, 900).filter(small -> !small.problem().allowsSplitting());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void keepsTheOptionsOfEveryPlanOfAtMostTheCost(Small small) {
        AllocationProblem problem = small.problem();
        var offers = new Offers(problem, () -> null);
        var states = new BankStates(offers.banks());
        for (RowsFound plan : plans(problem)) {
            double cost = Offers.number(plan.score().pence());
            var ascent = new Ascent(offers, problem.bankLimit(), () -> null);
            Multipliers at = ascent.climb(states, Multipliers.starting(offers), 60, () -> cost);
            var relaxation = new Relaxation(offers);
            double bound = relaxation.bound(at, states, problem.bankLimit());

            Offers left = offers.keeping(relaxation.affordable(at, states, problem.bankLimit(), cost));

            assertThat(bound).isLessThanOrEqualTo(cost);
            assertThat(plan.options()).allMatch(option -> holds(left, problem.option(option)));
        }
    }

    private static List<RowsFound> plans(AllocationProblem problem) {
        var rows = new RowSearch(problem, () -> null);
        List<RowsFound> plans = new ArrayList<>();
        for (int bits = 1; bits < 1 << problem.banks().size(); bits++) {
            int banks = bits;
            rows.within(IntStream.range(0, problem.banks().size())
                            .filter(bank -> (banks >> bank & 1) == 1)
                            .boxed()
                            .toList())
                    .filter(found -> found.banks(problem).size() <= problem.bankLimit())
                    .ifPresent(plans::add);
        }
        return plans;
    }

    private static boolean holds(Offers offers, SolveOption option) {
        return IntStream.range(offers.bankStart[option.bank()], offers.bankStart[option.bank() + 1])
                .filter(cell -> offers.cellLine[cell] == option.line())
                .flatMap(cell -> IntStream.range(offers.cellStart[cell], offers.cellStart[cell + 1]))
                .anyMatch(place -> offers.mainStock[place]
                                == option.draws().getFirst().stock()
                        && offers.price[place] == Offers.number(option.unitPrice())
                        && offers.sideStock[place]
                                == (option.isPair() ? option.draws().getLast().stock() : -1));
    }
}

package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.CrowdedProblems.Crowded;

/** Exchanges of options against every assignment of options to lines, where stock is short and much costs the same. */
final class LineExchangeTest {
    private static final SolveStop NEVER = () -> null;
    private static final int PATIENCE = 200;

    static Stream<Crowded> crowded() {
        return CrowdedProblems.seeded(20_261_128, 300);
    }

    /** What was met, in order. */
    private record Met(List<Integer> options, long cost, long rank) {}

    private static List<Met> met(Crowded crowded, long most, SolveStop stop) {
        List<Met> all = new ArrayList<>();
        node(crowded).ifPresent(node -> {
            var exchange = new LineExchange(node, stop);
            var limit = new AtomicLong(most);
            exchange.run(PATIENCE, limit::get, () -> {
                all.add(new Met(List.copyOf(exchange.options()), exchange.cost(), exchange.rank()));
                limit.set(exchange.cost() - 1);
            });
        });
        return all;
    }

    private static Optional<WholeNode> node(Crowded crowded) {
        AllocationProblem problem = crowded.problem();
        boolean isServed = IntStream.range(0, problem.lines().size())
                .noneMatch(line -> problem.optionsOf(line).isEmpty());
        if (!isServed) {
            return Optional.empty();
        }
        List<Integer> options =
                IntStream.range(0, problem.options().size()).boxed().toList();
        return Optional.of(new WholeNode(WholeTable.of(problem, new WholeNumbers(problem, NEVER), options, NEVER)))
                .filter(WholeNode::tighten);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void whatIsMetIsAPlanOfItsCostAndRank(Crowded crowded) {
        var numbers = new WholeNumbers(crowded.problem(), NEVER);
        for (Met plan : met(crowded, Long.MAX_VALUE, NEVER)) {
            assertThat(crowded.fits(plan.options)).isTrue();
            assertThat(plan.options.stream()
                            .map(option -> crowded.problem().option(option).line())
                            .distinct())
                    .hasSameSizeAs(crowded.problem().lines());
            assertThat(plan.cost)
                    .isEqualTo(plan.options.stream().mapToLong(numbers::cost).sum());
            assertThat(plan.rank)
                    .isEqualTo(plan.options.stream()
                            .mapToLong(option -> numbers.rank(crowded.problem().option(option)))
                            .sum());
        }
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void whatIsMetCostsNoMoreThanIsOfUse(Crowded crowded) {
        List<Met> all = met(crowded, Long.MAX_VALUE, NEVER);
        if (!all.isEmpty()) {
            long least = all.getLast().cost;

            assertThat(all).extracting(Met::cost).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(met(crowded, least, NEVER)).allMatch(plan -> plan.cost <= least);
            assertThat(met(crowded, 0, NEVER)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void theSameIsMetEachTime(Crowded crowded) {
        assertThat(met(crowded, Long.MAX_VALUE, NEVER)).isEqualTo(met(crowded, Long.MAX_VALUE, NEVER));
    }

    /** It proves nothing, but where there are few choices it comes upon the cheapest. */
    @Test
    void theCheapestIsNearlyAlwaysMet() {
        List<Boolean> isCheapest = crowded()
                .flatMap(crowded -> crowded.least().stream().map(least -> {
                    long cost = new WholeNumbers(crowded.problem(), NEVER)
                            .cost(least.score().microPence());
                    List<Met> all = met(crowded, Long.MAX_VALUE, NEVER);
                    return !all.isEmpty() && all.getLast().cost == cost;
                }))
                .toList();

        assertThat(isCheapest).hasSizeGreaterThan(100);
        assertThat(isCheapest.stream().filter(Predicate.isEqual(true)).count())
                .isGreaterThan(isCheapest.size() * 95L / 100);
    }

    @Test
    void askingToStopEndsIt() {
        var asked = new AtomicLong();
        SolveStop stop = () -> asked.incrementAndGet() > 3 ? SolveOutcome.StopCause.CANCELLED : null;
        List<Long> counts = crowded()
                .filter(crowded -> node(crowded).isPresent())
                .limit(5)
                .map(crowded -> {
                    asked.set(0);
                    try {
                        met(crowded, Long.MAX_VALUE, stop);
                    } catch (SolveStopped stopped) {
                        assertThat(stopped.stopCause()).isEqualTo(SolveOutcome.StopCause.CANCELLED);
                    }
                    return asked.get();
                })
                .toList();

        assertThat(counts).containsOnly(4L);
    }
}

package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.CrowdedProblems.Crowded;

/** What makes a search of whole lines smaller, against every assignment of options to lines that fits. */
final class StockCutsTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<Crowded> crowded() {
        return CrowdedProblems.seeded(20_261_127, 300);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void talliesHoldForWhateverFits(Crowded crowded) {
        WholeNode node = node(crowded);

        assertHold(WholeTallies.of(node), node);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void coversHoldForWhateverFits(Crowded crowded) {
        WholeNode node = node(crowded);

        assertHold(covers(node), node);
    }

    @Test
    void coversAreFoundWhereSharesOverdrawStock() {
        assertThat(crowded().filter(crowded -> !covers(node(crowded)).isEmpty()))
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void stockIsNeverLoweredBelowWhatLinesCanAddUpTo(Crowded crowded) {
        WholeNode node = node(crowded);
        lower(node);

        for (int stock = 0; stock < node.table.realStocks; stock++) {
            assertThat(Math.max(node.free[stock], -1)).isGreaterThanOrEqualTo(largestSum(node(crowded), stock));
        }
    }

    @Test
    void stockIsLoweredToWhatLinesCanAddUpToUnlessItsMeasureIsTooFine() {
        List<Boolean> exact = crowded()
                .flatMap(crowded -> {
                    WholeNode node = node(crowded);
                    lower(node);
                    return IntStream.range(0, node.table.realStocks)
                            .mapToObj(stock -> Math.max(node.free[stock], -1) == largestSum(node(crowded), stock));
                })
                .toList();

        assertThat(exact.stream().filter(same -> same)).hasSizeGreaterThan(exact.size() / 2);
    }

    private static void lower(WholeNode node) {
        Arrays.fill(node.price, 1);
        new SupplyReach(node.table).lower(node);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void droppingWhatAnotherReplacesKeepsTheLeastScore(Crowded crowded) {
        WholeNode node = node(crowded);
        Optional<Score> before = leastScore(crowded, node);

        node.dropReplaceable();

        assertThat(leastScore(crowded, node)).isEqualTo(before);
    }

    @Test
    void muchIsReplacedWhereMuchCostsTheSame() {
        long dropped = crowded()
                .filter(crowded -> {
                    WholeNode node = node(crowded);
                    int before = Arrays.stream(node.count).sum();
                    node.dropReplaceable();
                    return Arrays.stream(node.count).sum() < before;
                })
                .count();

        assertThat(dropped).isGreaterThan(100);
    }

    /** The covers that shares break where each line takes one option that {@link WildAdvice} picks. */
    private static List<StockCut> covers(WholeNode node) {
        var market = new StockMarket(node);
        new WildAdvice(node.table.option.length).improve(market);
        return new WholeCovers(node, market.shares()).broken();
    }

    private static void assertHold(List<StockCut> cuts, WholeNode node) {
        for (List<Integer> places : fitting(node)) {
            for (StockCut cut : cuts) {
                assertThat(places.stream().mapToLong(cut::taken).sum()).isLessThanOrEqualTo(cut.capacity());
            }
        }
    }

    private static WholeNode node(Crowded crowded) {
        AllocationProblem problem = crowded.problem();
        List<Integer> options =
                IntStream.range(0, problem.options().size()).boxed().toList();
        return new WholeNode(WholeTable.of(problem, new WholeNumbers(problem, NEVER), options, NEVER));
    }

    private static Optional<Score> leastScore(Crowded crowded, WholeNode node) {
        return fitting(node).stream()
                .map(places ->
                        places.stream().map(place -> node.table.option[place]).toList())
                .map(crowded::score)
                .min(Score::compareTo);
    }

    /** The places of all assignments of the options left that keep within stock. */
    private static List<List<Integer>> fitting(WholeNode node) {
        List<List<Integer>> all = new ArrayList<>();
        extend(node, new ArrayList<>(), all);
        return all;
    }

    private static void extend(WholeNode node, List<Integer> places, List<List<Integer>> all) {
        for (int stock = 0; stock < node.table.realStocks; stock++) {
            if (taken(node, stock, places) > node.free[stock]) {
                return;
            }
        }
        int line = places.size();
        if (line == node.table.lines()) {
            all.add(List.copyOf(places));
            return;
        }
        for (int i = node.from(line); i < node.to(line); i++) {
            places.add(node.left[i]);
            extend(node, places, all);
            places.removeLast();
        }
    }

    private static long taken(WholeNode node, int stock, List<Integer> places) {
        return places.stream().mapToLong(place -> node.table.load(place, stock)).sum();
    }

    /** The largest sum of loads on a stock, one of each line, that it holds; below zero when they all need more. */
    private static long largestSum(WholeNode node, int stock) {
        Set<Long> sums = Set.of(0L);
        for (int line = 0; line < node.table.lines(); line++) {
            Set<Long> next = new HashSet<>();
            for (int i = node.from(line); i < node.to(line); i++) {
                for (long sum : sums) {
                    next.add(sum + node.table.load(node.left[i], stock));
                }
            }
            sums = next;
        }
        return sums.stream()
                .mapToLong(Long::longValue)
                .filter(sum -> sum <= node.free[stock])
                .max()
                .orElse(-1);
    }
}

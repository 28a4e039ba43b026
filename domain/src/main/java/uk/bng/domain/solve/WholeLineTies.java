package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each line is served by one option: the first assignment in canonical order that has a given score. Every plan
 * has as many rows as lines, so nothing else is left to prefer. Lines that share no stock are walked apart.
 */
final class WholeLineTies {
    private static final int STEPS = 16;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final int budget;

    /** @param budget the steps for each group of lines after which the rows already known are kept */
    WholeLineTies(AllocationProblem problem, SolveStop stop, int budget) {
        this.problem = problem;
        this.stop = stop;
        this.budget = budget;
    }

    /** The preferred options, ascending; those of {@code known}, of least score, for lines whose budget is spent. */
    List<Integer> first(List<Integer> options, RowsFound known) {
        var numbers = new WholeNumbers(problem, stop.withinAStep());
        List<Integer> chosen = new ArrayList<>();
        for (List<Integer> group : Components.of(problem, options)) {
            List<Integer> lines = Components.linesOf(problem, group);
            List<Integer> rows = known.options().stream()
                    .filter(option -> lines.contains(problem.option(option).line()))
                    .toList();
            var walk = new Walk(WholeTable.of(problem, numbers, group, stop.withinAStep()), rows);
            chosen.addAll(walk.first());
        }
        return chosen.stream().sorted().toList();
    }

    private final class Walk {
        private final WholeTable table;
        private final StockPrices prices;
        private final WholeRows exact;
        private final List<Integer> known;
        private final Score target;
        private final long most;
        private final long mostRank;
        private final List<Integer> found = new ArrayList<>();
        private final int[] steps = new int[1];

        Walk(WholeTable table, List<Integer> known) {
            this.table = table;
            this.prices = new StockPrices(table, stop);
            this.exact = new WholeRows(problem);
            this.known = known;
            this.target = exact.score(known);
            this.most = table.numbers.cost(target.microPence());
            this.mostRank = exact.microRank(known);
        }

        List<Integer> first() {
            var root = new WholeNode(table);
            return root.tighten() && walk(root) ? found : known;
        }

        private boolean walk(WholeNode node) {
            while (++steps[0] <= budget) {
                stop.check();
                if (!canHold(node)) {
                    return false;
                }
                if (node.open() == 0) {
                    return isFound(node);
                }
                int line = firstOpen(node);
                int place = node.left[table.start[line]];
                WholeNode with = node.copy();
                with.keepOnly(line, place);
                if (with.tighten() && walk(with)) {
                    return true;
                }
                node.remove(line, place);
                if (!node.tighten()) {
                    return false;
                }
            }
            return false;
        }

        /** Whether the bounds leave room for the score, once what they rule out is dropped. */
        private boolean canHold(WholeNode node) {
            long bound = prices.raise(node, STEPS, () -> most, () -> {});
            if (bound > most) {
                return false;
            }
            if (node.drop(bound, most) && !node.tighten()) {
                return false;
            }
            return node.leastRank() <= mostRank;
        }

        private int firstOpen(WholeNode node) {
            int line = 0;
            while (node.placed[line]) {
                line++;
            }
            return line;
        }

        private boolean isFound(WholeNode node) {
            List<Integer> rows = new ArrayList<>();
            for (int line = 0; line < table.lines(); line++) {
                rows.add(table.option[node.left[table.start[line]]]);
            }
            if (exact.score(rows).compareTo(target) != 0 || !exact.fit(rows)) {
                return false;
            }
            found.addAll(rows);
            return true;
        }
    }
}

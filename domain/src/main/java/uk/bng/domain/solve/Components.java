package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits lines into groups that cannot disturb each other: two lines belong together when some of the options given draw
 * on the same stock, directly or through further lines.
 */
final class Components {
    private Components() {}

    /**
     * The options grouped by the groups of their lines: each group's options ascending, groups by their smallest line.
     */
    static List<List<Integer>> of(AllocationProblem problem, Collection<Integer> options) {
        int[] parent = new int[problem.lines().size()];
        int[] firstLineOfStock = new int[problem.stockCount()];
        for (int line = 0; line < parent.length; line++) {
            parent[line] = line;
        }
        Arrays.fill(firstLineOfStock, -1);
        for (int index : options) {
            SolveOption option = problem.option(index);
            for (Draw draw : option.draws()) {
                if (firstLineOfStock[draw.stock()] < 0) {
                    firstLineOfStock[draw.stock()] = option.line();
                } else {
                    union(parent, firstLineOfStock[draw.stock()], option.line());
                }
            }
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        options.stream()
                .sorted()
                .forEach(index -> groups.computeIfAbsent(
                                root(parent, problem.option(index).line()), unused -> new ArrayList<>())
                        .add(index));
        return List.copyOf(groups.values());
    }

    /** The lines of some options, ascending. */
    static List<Integer> linesOf(AllocationProblem problem, Collection<Integer> options) {
        return options.stream()
                .map(index -> problem.option(index).line())
                .distinct()
                .sorted()
                .toList();
    }

    private static int root(int[] parent, int line) {
        int root = line;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void union(int[] parent, int left, int right) {
        int a = root(parent, left);
        int b = root(parent, right);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}

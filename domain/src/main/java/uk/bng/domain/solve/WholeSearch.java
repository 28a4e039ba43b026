package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over lines that are served by one option each. A bound with stock priced ({@link StockPrices}) drops
 * most options of most lines at once; lines that no longer contend are searched apart; what is left is branched on
 * ({@link WholeBranch}).
 */
final class WholeSearch {
    private static final int ROOT_STEPS = 400;
    private static final int NODE_STEPS = 24;
    private static final int PART_STEPS = 80;
    private static final long FIRST_REACH = 8_192;
    private static final long WIDENING = 3;

    private static final int MOST = 0;
    private static final int WITHIN = 1;
    private static final int OTHERS = 2;

    private final WholeRows exact;
    private final WholeMemory memory;
    private final WholeNode root;
    private final WholeTable table;
    private final SolveStop stop;
    private final WholeMeans means;
    private final StockPrices prices;
    private final SupplyReach reach;
    /** The most that rows may cost at all, and in the reach looked at for now; and what others than those met cost at least. */
    private final long[] limits = {0, Long.MAX_VALUE, 0};

    private final @Nullable WholePlan[] best = new WholePlan[1];

    /**
     * @param root where to search; it is changed
     * @param most the most that the lines may cost, in the numbers of the table
     */
    WholeSearch(WholeRows exact, WholeNode root, SolveStop stop, long most, WholeMeans means) {
        this(exact, new WholeMemory(), root, stop, most, means);
    }

    private WholeSearch(
            WholeRows exact, WholeMemory memory, WholeNode root, SolveStop stop, long most, WholeMeans means) {
        this.exact = exact;
        this.memory = memory;
        this.root = root;
        this.table = root.table;
        this.stop = stop;
        this.means = means;
        this.prices = new StockPrices(table, stop);
        this.reach = new SupplyReach(table);
        this.limits[MOST] = Math.min(most, table.dearest());
    }

    /** A search from another point, of all the lines or of some, by the same means. */
    private WholeSearch from(WholeNode node, long most) {
        return new WholeSearch(exact, memory, node, stop, most, means);
    }

    /** The best rows met within so many nodes of a search that goes for the cheapest options; empty proves nothing. */
    Optional<WholePlan> first(int nodes) {
        if (root.tighten()) {
            prices.raise(root, ROOT_STEPS, () -> most(root), () -> offer(root));
            WholeNode other = root.copy();
            dive(root, nodes);
            if (best[0] == null) {
                follow(other);
            }
            if (best[0] == null) {
                exchange(other);
            }
        }
        return Optional.ofNullable(best[0]);
    }

    /** Explores without searching groups apart; gives how many nodes are left to it. */
    private int dive(WholeNode node, int nodes) {
        int left = nodes;
        while (left > 0 && settled(node, NODE_STEPS)) {
            left--;
            if (node.open() == 0) {
                offer(node);
                return left;
            }
            WholeBranch branch = WholeBranch.at(node, prices);
            WholeNode first = node.copy();
            branch.takeFirst(first);
            if (!branch.isHopeless(most(node)) && first.tighten()) {
                left = dive(first, left);
            }
            branch.takeSecond(node);
            if (!node.tighten()) {
                return left;
            }
        }
        return left;
    }

    private @Nullable WholePlan explored() {
        if (root.tighten()) {
            explore(root, PART_STEPS);
        }
        return best[0];
    }

    /**
     * The rows of least score of at most that cost; empty when there are none. It looks first for rows that cost little
     * more than the bound, which rules out most options, and for dearer ones while there are none.
     */
    Optional<WholePlan> least() {
        if (root.tighten() && settled(root, ROOT_STEPS)) {
            WholeNode closer = closer(root);
            if (closer != null) {
                widen(closer);
            }
        }
        return Optional.ofNullable(best[0]);
    }

    /** Takes the plan that advice leads to, if any. */
    private void follow(WholeNode node) {
        new AdvisedDive(means.advice(), stop, () -> most(node))
                .from(node)
                .ifPresent(plan -> take(plan.placedOptions(), plan.placedCost(), plan.placedRank()));
    }

    /** Exchanges options of lines for as long as that meets better plans. */
    private void exchange(WholeNode node) {
        var exchange = new LineExchange(node, stop);
        exchange.run(
                means.exchanges(),
                () -> best[0] == null ? limits[MOST] : limits[MOST] - 1,
                () -> take(exchange.options(), exchange.cost(), exchange.rank()));
    }

    private void widen(WholeNode closer) {
        long bound = new StockPrices(closer.table, stop).bound(closer);
        limits[OTHERS] = bound;
        follow(closer);
        exchange(closer);
        long margin = Math.max(1, bound / FIRST_REACH);
        do {
            limits[WITHIN] = bound + margin;
            margin *= WIDENING;
            WholeNode within = closer(closer.copy());
            if (within != null) {
                search(within);
            }
            limits[OTHERS] = limits[WITHIN];
        } while (limits[MOST] > limits[WITHIN]);
    }

    private @Nullable WholeNode closer(WholeNode node) {
        return new StrongerBound(means.advice(), stop, () -> most(node)).of(node);
    }

    /** Searches a node in a table of its own. What it meets is this search's, even when it is stopped. */
    private void search(WholeNode node) {
        WholeSearch inside = from(node, limits[MOST]);
        inside.limits[WITHIN] = limits[WITHIN];
        inside.best[0] = best[0];
        try {
            inside.explored();
        } finally {
            best[0] = inside.best[0];
            limits[MOST] = inside.best[0] == null ? limits[MOST] : Math.min(limits[MOST], inside.best[0].cost());
        }
    }

    /** What rows that were not met cost at least, if they cost no more than is wanted. */
    long othersFrom() {
        return limits[OTHERS];
    }

    /** The best rows met so far; of use when the search was stopped. */
    Optional<WholePlan> met() {
        return Optional.ofNullable(best[0]);
    }

    private void explore(WholeNode node, int steps) {
        int climb = steps;
        while (true) {
            stop.check();
            if (!settled(node, climb)) {
                return;
            }
            if (node.open() == 0) {
                offer(node);
                return;
            }
            if (table.numbers.exactLoads()) {
                List<List<Integer>> groups = node.groups();
                if (groups.size() > 1) {
                    searchApart(node, groups);
                    return;
                }
            }
            WholeBranch branch = WholeBranch.at(node, prices);
            if (branch.isHopeless(most(node))) {
                return;
            }
            WholeNode first = node.copy();
            branch.takeFirst(first);
            if (first.tighten()) {
                explore(first, NODE_STEPS);
            }
            branch.takeSecond(node);
            if (!node.tighten()) {
                return;
            }
            climb = NODE_STEPS;
        }
    }

    /** Searches groups of lines that cannot disturb each other one after another, each with what the others leave. */
    private void searchApart(WholeNode node, List<List<Integer>> groups) {
        // A price left on stock that is ample by now counts in every group, so only the groups' own bounds add up.
        List<WholeNode> parts =
                groups.stream().map(group -> WholeTable.part(node, group)).toList();
        long[] bounds = parts.stream()
                .mapToLong(part -> new StockPrices(part.table, stop).bound(part))
                .toArray();
        long spare = most(node) - node.placedCost() - Arrays.stream(bounds).sum();
        List<WholePlan> plans = new ArrayList<>();
        for (int group = 0; group < bounds.length; group++) {
            WholeNode part = parts.get(group);
            Optional<WholePlan> plan = spare < 0
                    ? Optional.empty()
                    : memory.least(
                            part.table,
                            bounds[group] + spare,
                            limit -> from(part, limit).explored());
            if (plan.isEmpty()) {
                return;
            }
            plans.add(plan.get());
            spare -= plan.get().cost() - bounds[group];
        }
        List<Integer> options = node.placedOptions();
        plans.forEach(plan -> options.addAll(plan.options()));
        take(
                options,
                node.placedCost() + plans.stream().mapToLong(WholePlan::cost).sum(),
                node.placedRank() + plans.stream().mapToLong(WholePlan::rank).sum());
    }

    /** Raises the bound and drops what it rules out; false when nothing better is left. */
    private boolean settled(WholeNode node, int steps) {
        int climb = steps;
        while (node.open() > 0) {
            long bound = prices.raise(node, climb, () -> most(node), () -> offer(node));
            long limit = most(node);
            if (bound > limit) {
                return false;
            }
            node.drop(bound, limit);
            node.dropReplaceable();
            int before = node.open();
            if (!node.tighten() || (reach.lower(node) && !node.tighten())) {
                return false;
            }
            if (node.open() == before) {
                return prices.bound(node) <= most(node);
            }
            climb = NODE_STEPS;
        }
        return node.placedCost() <= most(node);
    }

    /** The most a better plan of the node may cost. */
    private long most(WholeNode node) {
        WholePlan known = best[0];
        boolean mustBeCheaper = known != null
                && known.cost() == limits[MOST]
                && table.numbers.exactCosts()
                && node.leastRank() >= known.rank();
        return Math.min(limits[WITHIN], mustBeCheaper ? limits[MOST] - 1 : limits[MOST]);
    }

    /** Takes the cheapest options of a node, which fit in whole numbers, if they are a better plan. */
    private void offer(WholeNode node) {
        List<Integer> options = node.placedOptions();
        long rank = node.placedRank();
        long cost = node.placedCost();
        for (int line = 0; line < table.lines(); line++) {
            if (!node.placed[line]) {
                int place = prices.cheapest(line);
                options.add(table.option[place]);
                rank += table.rank[place];
                cost += table.cost[place];
            }
        }
        take(options, cost, rank);
    }

    private void take(List<Integer> options, long cost, long rank) {
        WholePlan known = best[0];
        if (cost > limits[MOST]
                || (table.numbers.exactCosts() && known != null && cost == known.cost() && rank >= known.rank())) {
            return;
        }
        Score score = exact.score(options);
        if ((known == null || score.compareTo(known.score()) < 0)
                && (table.numbers.exactLoads() || exact.fit(options))) {
            best[0] = new WholePlan(options, cost, rank, score);
            limits[MOST] = cost;
        }
    }
}

package uk.bng.domain.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found before of groups of lines that a search looks at apart: the same few lines with the same options and
 * stock come up again and again. Mutable; of one search.
 */
final class WholeMemory {
    private static final int MOST_GROUPS = 100_000;

    private final Map<Group, Found> known = new HashMap<>();

    /** The plan of least score of the group of at most that cost, from memory or else as searched for. */
    Optional<WholePlan> least(WholeTable group, long most, Search search) {
        var key = new Group(group.option, Arrays.copyOf(group.capacity, group.realStocks));
        Found before = known.get(key);
        if (before == null || (before.plan == null && before.asked < most)) {
            before = new Found(search.least(most), most);
            if (known.size() < MOST_GROUPS) {
                known.put(key, before);
            }
        }
        return Optional.ofNullable(before.plan).filter(plan -> plan.cost() <= most);
    }

    /** Finds the plan of least score of a group of at most so much, or null. */
    @FunctionalInterface
    interface Search {
        @Nullable
        WholePlan least(long most);
    }

    /** The plan of least score, or null when there is none of at most the cost asked for. */
    private record Found(@Nullable WholePlan plan, long asked) {}

    /** Options and stock left, which make groups the same. */
    private static final class Group {
        private final int[] options;
        private final long[] stock;

        Group(int[] options, long[] stock) {
            this.options = options;
            this.stock = stock;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group that
                    && Arrays.equals(options, that.options)
                    && Arrays.equals(stock, that.stock);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(options) + Arrays.hashCode(stock);
        }
    }
}

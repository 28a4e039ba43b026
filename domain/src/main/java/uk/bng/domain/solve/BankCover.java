package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.bng.domain.unit.Fraction;

/**
 * Which banks some plan could use, judged by stock alone: lines that can only draw on certain main stocks need, together,
 * as much as banks hold of them. Whatever is ruled out here is in no plan at all, at any cost. Immutable.
 */
public final class BankCover {
    private final List<Confined> sets;

    private BankCover(List<Confined> sets) {
        this.sets = List.copyOf(sets);
    }

    /** The cover of a problem. */
    public static BankCover of(AllocationProblem problem) {
        List<Map<Integer, Fraction>> rates = MainStocks.ratesByLine(problem);
        Map<BitSet, List<Integer>> linesOf = new LinkedHashMap<>();
        for (int line = 0; line < rates.size(); line++) {
            var stocks = new BitSet();
            rates.get(line).keySet().forEach(stocks::set);
            linesOf.computeIfAbsent(stocks, unused -> new ArrayList<>()).add(line);
        }
        int[] bankOf = MainStocks.bankOfStock(problem);
        List<Confined> sets = new ArrayList<>();
        for (BitSet stocks : linesOf.keySet()) {
            List<Integer> within = new ArrayList<>();
            linesOf.forEach((others, lines) -> {
                if (isWithin(others, stocks)) {
                    within.addAll(lines);
                }
            });
            sets.add(Confined.of(problem, within, rates, bankOf));
        }
        if (!problem.allowsSplitting()) {
            for (int line = 0; line < rates.size(); line++) {
                sets.add(Confined.whole(problem, line));
            }
        }
        return new BankCover(sets);
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        var rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    /**
     * Those of the {@code free} banks that no plan can use which uses all {@code held} ones, at most {@code limit} banks
     * and otherwise only free ones; all of them where there is no such plan.
     */
    public BitSet useless(BitSet held, BitSet free, int limit) {
        var open = (BitSet) free.clone();
        int slots = limit - held.cardinality();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Confined set : sets) {
                changed |= set.closeUseless(held, open, slots);
            }
        }
        var useless = (BitSet) free.clone();
        useless.andNot(open);
        return useless;
    }

    /** Whether stock alone lets a plan use all {@code held} banks, at most {@code limit}, and otherwise only free ones. */
    public boolean canServe(BitSet held, BitSet free, int limit) {
        return sets.stream().allMatch(set -> set.canBeMet(held, free, limit - held.cardinality()));
    }

    /** Lines confined to certain main stocks: what they need and what each bank holds for them, in micro-units. */
    private static final class Confined {
        private final long need;
        private final long[] supply;

        Confined(long need, long[] supply) {
            this.need = need;
            this.supply = supply;
        }

        static Confined of(
                AllocationProblem problem, List<Integer> lines, List<Map<Integer, Fraction>> rates, int[] bankOf) {
            Map<Integer, Fraction> least = MainStocks.least(lines, rates);
            long need = lines.stream()
                    .mapToLong(line -> problem.line(line).need().micro())
                    .sum();
            long[] supply = new long[problem.banks().size()];
            least.forEach((stock, rate) -> {
                long room = MainStocks.room(problem, stock, rate, need);
                supply[bankOf[stock]] = Math.min(need, supply[bankOf[stock]] + room);
            });
            return new Confined(need, supply);
        }

        /** A line that one bank must serve whole. */
        static Confined whole(AllocationProblem problem, int line) {
            long need = problem.line(line).need().micro();
            long[] supply = new long[problem.banks().size()];
            for (int index : problem.optionsOf(line)) {
                SolveOption option = problem.option(index);
                boolean fits = option.draws().stream()
                        .allMatch(draw -> draw.perUnit().times(need).compareTo(problem.capacity(draw.stock())) <= 0);
                supply[option.bank()] = fits ? need : supply[option.bank()];
            }
            return new Confined(need, supply);
        }

        boolean canBeMet(BitSet held, BitSet free, int slots) {
            return missing(held) <= Arrays.stream(most(free, slots)).sum();
        }

        /** Takes from {@code open} the banks with which the need cannot be met; whether there were any. */
        boolean closeUseless(BitSet held, BitSet open, int slots) {
            long missing = missing(held);
            if (missing <= 0 && slots > 0) {
                return false;
            }
            long[] most = most(open, slots);
            long together = Arrays.stream(most).sum();
            if (together < missing || slots <= 0) {
                boolean any = !open.isEmpty();
                open.clear();
                return any;
            }
            long others = together - most[slots - 1];
            boolean changed = false;
            for (int bank = open.nextSetBit(0); bank >= 0; bank = open.nextSetBit(bank + 1)) {
                if (others + supply[bank] < missing) {
                    open.clear(bank);
                    changed = true;
                }
            }
            return changed;
        }

        private long missing(BitSet held) {
            return need - held.stream().mapToLong(bank -> supply[bank]).sum();
        }

        /** The largest so many supplies of some banks, largest first. */
        private long[] most(BitSet of, int many) {
            long[] most = new long[Math.max(0, many)];
            for (int bank = of.nextSetBit(0); bank >= 0; bank = of.nextSetBit(bank + 1)) {
                long value = supply[bank];
                for (int place = 0; place < most.length; place++) {
                    if (value > most[place]) {
                        long less = most[place];
                        most[place] = value;
                        value = less;
                    }
                }
            }
            return most;
        }
    }
}

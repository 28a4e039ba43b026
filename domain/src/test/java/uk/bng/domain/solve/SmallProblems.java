package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * Generated allocation problems small enough for {@link BruteForce}: at most 3 lines, 4 banks and 10 options, in the
 * shapes that real ones have, with many ties, stock that binds, slices that bind, thirds and problems without a plan.
 */
public final class SmallProblems {
    private static final int MOST_LINES = 3;
    private static final int MOST_BANKS = 4;
    private static final int MOST_OPTIONS = 10;

    private static final List<Fraction> PHYSICAL_DRAW = List.of(Fraction.ONE, Fraction.of(4, 3), Fraction.of(2));

    private SmallProblems() {}

    /** A problem and the name of the seed it came from. */
    public record Small(String seed, AllocationProblem problem) {
        @Override
        public String toString() {
            return seed;
        }
    }

    /** {@code n} problems; for a {@code @MethodSource} whose test names show their seeds. */
    public static Stream<Small> seeded(long seed, int n) {
        return Cases.seeded(seed, n).map(cases -> new Small(cases.toString(), from(cases)));
    }

    /** The problem of one case. */
    public static AllocationProblem from(Seeded cases) {
        return new Draft(cases, cases.pick(Flavour.ALL)).problem();
    }

    /** What a problem is there to provoke: its needs, stocks and prices are picked from these. */
    private record Flavour(List<String> needs, List<String> stocks, List<Long> prices) {
        private static final Flavour EVERYDAY = new Flavour(
                List.of("0.1", "0.3", "0.5", "0.75", "1", "1.25", "2"),
                List.of("0.1", "0.25", "0.3", "0.5", "0.7", "1", "1.5", "2", "3"),
                List.of(18_000L, 20_000L, 22_500L, 27_000L, 30_000L, 31_500L, 44_000L));
        private static final Flavour TIES = new Flavour(
                List.of("0.25", "0.5", "0.5", "1"),
                List.of("0.25", "0.5", "0.5", "1", "1", "2"),
                List.of(20_000L, 20_000L, 20_000L, 30_000L));
        private static final Flavour SLICES = new Flavour(
                List.of("0.005", "0.01", "0.015", "0.02", "0.021", "0.025", "0.03"),
                List.of("0.005", "0.009", "0.01", "0.011", "0.013", "0.015", "0.02", "0.03"),
                List.of(20_000L, 20_000L, 25_000L, 30_000L, 90_000L));
        private static final Flavour THIN_REST = new Flavour(
                List.of("0.25", "0.5", "1"),
                List.of("0.005", "0.01", "0.015", "0.245", "0.495", "0.5", "0.995", "1"),
                List.of(20_000L, 20_000L, 21_000L, 60_000L));
        private static final Flavour THRESHOLD = new Flavour(
                List.of("0.5", "1", "2"),
                List.of("0.5", "1", "2", "4", "8", "9"),
                List.of(20_000L, 20_000L, 20_001L, 20_002L, 20_003L, 20_004L));
        private static final Flavour PENNIES = new Flavour(
                List.of("0.01", "0.013", "0.03", "0.1", "0.25"),
                List.of("0.01", "0.02", "0.05", "0.1", "0.3", "0.6"),
                List.of(20_000L, 20_000L, 20_001L, 20_002L, 20_003L, 9L));
        private static final Flavour THIRDS = new Flavour(
                List.of("0.1", "0.250001", "0.5", "1.000001"),
                List.of("0.100001", "0.333333", "0.5", "0.500002", "0.7", "1.000001", "2.000001"),
                List.of(20_000L, 20_000L, 30_000L, 33_333L));
        private static final Flavour DEAR = new Flavour(
                List.of("12.5", "20", "37.5"),
                List.of("6.25", "12.5", "25", "40"),
                List.of(2_500_000L, 2_500_000L, 2_500_010L, 2_500_025L, 2_600_000L));

        private static final List<Flavour> ALL =
                List.of(EVERYDAY, TIES, SLICES, THIN_REST, THRESHOLD, PENNIES, THIRDS, DEAR);
    }

    private record Stock(int index, Fraction price) {}

    private static final class Draft {
        private final Seeded cases;
        private final Flavour flavour;
        private final boolean splitting;
        private final boolean pairs;
        private final boolean physical;
        private final boolean scarce;
        private final boolean onePrice;
        private final List<ProblemLine> lines = new ArrayList<>();
        private final List<ProblemBank> banks = new ArrayList<>();
        private final List<Units> stocks = new ArrayList<>();
        private final List<SolveOption> options = new ArrayList<>();

        Draft(Seeded cases, Flavour flavour) {
            this.cases = cases;
            this.flavour = flavour;
            this.splitting = cases.chance(70);
            this.pairs = cases.chance(40);
            this.physical = cases.chance(70);
            this.scarce = cases.chance(30);
            this.onePrice = cases.chance(25);
        }

        AllocationProblem problem() {
            int wanted = cases.between(1, MOST_LINES);
            for (int line = 0; line < wanted; line++) {
                lines.add(new ProblemLine(Units.of(cases.pick(flavour.needs))));
            }
            int offering = cases.chance(15) ? 1 : cases.between(2, MOST_BANKS);
            for (int bank = 0; bank < offering; bank++) {
                addBank(bank);
            }
            return new AllocationProblem(lines, banks, stocks, kept(), limit(), splitting);
        }

        private int limit() {
            return cases.chance(20) ? 1 : cases.between(2, MOST_BANKS);
        }

        private void addBank(int bank) {
            int tier = cases.between(0, 2);
            Fraction draw = physical ? PHYSICAL_DRAW.get(tier) : Fraction.ONE;
            int first = stocks.size();
            int rows = cases.between(1, scarce ? 2 : 3);
            Units depth = Units.of(cases.pick(List.of("0", "0", "1", "5")));
            for (int row = 0; row < rows; row++) {
                Units quantity = Units.of(
                        cases.pick(scarce ? flavour.stocks.subList(0, flavour.stocks.size() * 3 / 4) : flavour.stocks));
                quantity = scarce || cases.chance(50) ? quantity : quantity.plus(quantity);
                stocks.add(quantity);
                depth = depth.plus(quantity);
            }
            banks.add(new ProblemBank(depth));
            for (int line = 0; line < lines.size(); line++) {
                List<Stock> legal = legal(first, rows);
                for (Stock main : legal) {
                    options.add(new SolveOption(line, bank, main.price, tier, List.of(new Draw(main.index, draw))));
                    if (pairs && tier > 0) {
                        addPairs(line, bank, tier, main, legal);
                    }
                }
            }
        }

        private List<Stock> legal(int first, int rows) {
            List<Stock> legal = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                if (cases.chance(scarce ? 75 : 90)) {
                    legal.add(new Stock(first + row, price()));
                }
            }
            return legal;
        }

        private Fraction price() {
            if (cases.chance(4)) {
                return Fraction.ZERO;
            }
            Fraction price = Fraction.of(onePrice ? flavour.prices.getFirst() : cases.pick(flavour.prices));
            return cases.chance(5) ? price.times(Fraction.of(2, 3)) : price;
        }

        private void addPairs(int line, int bank, int tier, Stock main, List<Stock> legal) {
            Fraction share = tier == 1 ? Fraction.of(3, 4) : Fraction.of(1, 2);
            Fraction rest = Fraction.ONE.minus(share);
            Fraction rate = physical ? PHYSICAL_DRAW.get(tier) : Fraction.ONE;
            for (Stock companion : legal) {
                if (companion.index != main.index && cases.chance(50)) {
                    options.add(new SolveOption(
                            line,
                            bank,
                            share.times(main.price).plus(rest.times(companion.price)),
                            tier,
                            List.of(
                                    new Draw(main.index, rate.times(share)),
                                    new Draw(companion.index, rate.times(rest)))));
                }
            }
        }

        /** At most so many options as brute force bears, in canonical order. */
        private List<SolveOption> kept() {
            return cases.some(options, MOST_OPTIONS).stream()
                    .sorted(Comparator.comparingInt(SolveOption::line)
                            .thenComparingInt(SolveOption::bank)
                            .thenComparingInt(
                                    option -> option.draws().getFirst().stock())
                            .thenComparingInt(option ->
                                    option.isPair() ? option.draws().getLast().stock() : -1))
                    .toList();
        }
    }
}

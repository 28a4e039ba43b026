package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.application.usecase.PreparedQuote;
import uk.bng.application.usecase.QuoteWatch;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.WarningCode;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

/**
 * The laws of the quoting specification, section 17, on whole quotes of seeded worlds; {@code -Dlaws.worlds=500} tries
 * each on more of them.
 */
final class QuoteLawsTest {
    private static final long SEED = 20_251_123;
    private static final int WORLDS = Integer.getInteger("laws.worlds", 15);
    private static final int MOST_TRIES = 50;
    private static final int ENOUGH_FOR_FAILURES = 100;
    private static final int MICRO_DECIMALS = 6;
    /** The least that may be split over two rows. */
    private static final BigDecimal TWO_SLICES = new BigDecimal("0.02");
    /** The least of which a quarter, the companion's share in a pair, may also be a row of its own. */
    private static final BigDecimal ALL_PARTS_SPLIT = new BigDecimal("0.04");

    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofMinutes(1), 1, 1);
    private static final PrepareQuote PREPARE =
            new PrepareQuote(new OjAlgoQuoteSolver(System::nanoTime), QuoteFixture.facts(), System::nanoTime);
    private static final Fraction HUNDRED = Fraction.of(100);

    static Stream<Seeded> worlds() {
        return Cases.seeded(SEED, WORLDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law1OrderDecidesNothing(Seeded seeded) {
        SmallWorld world = SmallWorld.of(seeded);
        SmallWorld shuffled = world.shuffled(seeded);

        assertThat(QuoteView.whole(quote(shuffled))).isEqualTo(QuoteView.whole(quote(world)));
        assertThat(issues(shuffled)).isEqualTo(issues(world));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law2NamesOfBanksDecideNothing(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        SmallWorld renamed = world.changing("Banks", "bank_name", name -> "Farm " + seeded.between(1, 2));

        assertThat(QuoteView.explained(quote(renamed), UnaryOperator.identity()))
                .isEqualTo(QuoteView.explained(quote(world), UnaryOperator.identity()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law2IdsDecideNothingButByTheirOrder(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        SmallWorld renamed = world;
        for (String sheet : List.of("Banks", "Pricing", "Stock")) {
            renamed = renamed.changing(sheet, "bank_id", QuoteLawsTest::renamed);
        }
        renamed = renamed.changing("Stock", "stock_id", QuoteLawsTest::renamed);

        assertThat(QuoteView.explained(quote(renamed), UnaryOperator.identity()))
                .isEqualTo(QuoteView.explained(quote(world), QuoteLawsTest::renamedId));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law3CostsFollowPrices(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        int factor = seeded.between(2, 9);
        SmallWorld dearer = world.changing("Pricing", "price", price -> times(price, factor));

        assertThat(leastCost(dearer)).isEqualTo(leastCost(world).times(factor));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law4APercentageLowersTheCostByItselfAndLeavesTheFee(Seeded seeded) {
        SmallWorld world = solvable(seeded, one -> one.with(terms -> terms.discount("no_discount", null)));
        String percent = seeded.between(0, 99) + "." + seeded.between(0, 9999);
        SmallWorld cheaper = world.with(terms -> terms.discount("percentage", percent));
        Fraction left = HUNDRED.minus(Fraction.of(new BigDecimal(percent))).dividedBy(HUNDRED);

        Quote plain = quote(world);
        Quote discounted = quote(cheaper);
        assertThat(objective(discounted).leastCost())
                .isEqualTo(objective(plain).leastCost().times(left));
        assertThat(discounted.terms()).isEqualTo(plain.terms());
        assertThat(QuoteView.whole(quote(world.with(terms -> terms.discount(null, null)))))
                .isEqualTo(QuoteView.whole(plain));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law5MoreToChooseFromNeverCostsMore(Seeded seeded) {
        SmallWorld world = fixedTerms(solvable(seeded).withoutListedTrades());
        Fraction cost = leastCost(world);

        for (SmallWorld richer : List.of(
                withMoreStock(world, seeded),
                withNewStock(world, seeded),
                withNewBank(world),
                withHigherLimit(world))) {
            assertThat(leastCost(richer)).isLessThanOrEqualTo(cost);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law6StockThatIsNotDrawnDecidesNothing(Seeded seeded) {
        SmallWorld world = solvable(seeded).withoutListedTrades();
        Quote quote = quote(world);
        Set<String> drawn = quote.allocations().stream()
                .flatMap(row -> row.parts().stream())
                .map(part -> part.stock().id().bank() + "/" + part.stock().id().value())
                .collect(Collectors.toSet());
        List<RawRow> rows = world.rows("Stock").stream()
                .filter(row ->
                        drawn.contains(world.cell("Stock", row, "bank_id") + "/" + world.cell("Stock", row, "stock_id"))
                                || seeded.chance(50))
                .toList();
        Objective before = objective(quote);
        Objective after = objective(quote(world.withRows("Stock", rows)));

        if (before.leastCost().equals(before.cost())) {
            assertThat(List.of(after.leastCost(), after.cost(), after.bankCount(), after.rank()))
                    .isEqualTo(List.of(before.leastCost(), before.cost(), before.bankCount(), before.rank()));
        } else {
            // The cheapest plan is another one, whose stock may be among what is gone.
            assertThat(after.leastCost()).isBetween(before.leastCost(), before.cost());
            assertThat(after.bankCount()).isLessThanOrEqualTo(before.bankCount());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law7ALineLessNeverCostsMore(Seeded seeded) {
        SmallWorld world = fixedTerms(solvable(seeded, one -> one.lines().size() > 1, UnaryOperator.identity()));
        List<DraftLine> fewer = new ArrayList<>(world.lines());
        fewer.remove(seeded.between(0, fewer.size() - 1));

        assertThat(leastCost(world.with(fewer))).isLessThanOrEqualTo(leastCost(world));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law8LinesJoinedNeverCostMore(Seeded seeded) {
        SmallWorld world = solvable(
                seeded,
                one -> one.lines().stream().anyMatch(QuoteLawsTest::isHalvable) && isSolved(parted(one)),
                one -> one.with(terms -> terms.knob("splitting", "allowed")));

        assertThat(leastCost(world)).isLessThanOrEqualTo(leastCost(parted(world)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law9StricterTermsNeverCostLess(Seeded seeded) {
        SmallWorld strict = solvable(seeded, one -> one.with(terms -> terms.under("strict")));
        SmallWorld physical = solvable(seeded, one -> one.with(terms -> terms.knob("draw", "physical")));
        SmallWorld whole = solvable(
                seeded,
                one -> one.lines().stream().allMatch(line -> units(line).compareTo(ALL_PARTS_SPLIT) >= 0),
                one -> one.with(terms -> terms.knob("splitting", "never")));

        assertThat(leastCost(strict.with(terms -> terms.under("house")))).isLessThanOrEqualTo(leastCost(strict));
        assertThat(leastCost(physical.with(terms -> terms.knob("draw", "nominal"))))
                .isLessThanOrEqualTo(leastCost(physical));
        assertThat(leastCost(whole.with(terms -> terms.knob("splitting", "allowed"))))
                .isLessThanOrEqualTo(leastCost(whole));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law10ABankThatMovesNearAtTheSamePricesNeverCostsMore(Seeded seeded) {
        SmallWorld world = solvable(
                seeded,
                one -> farBanks(one).stream().anyMatch(id -> isSolved(withLocalPricesOfFar(one, id))),
                QuoteLawsTest::withoutPairs);

        for (String id : farBanks(world)) {
            SmallWorld levelled = withLocalPricesOfFar(world, id);
            if (isSolved(levelled)) {
                assertThat(leastCost(moved(levelled, id))).isLessThanOrEqualTo(leastCost(levelled));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law11ABankThatCannotSellChangesNothing(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        SmallWorld more = world.with(world.tables().adding("Banks", "B0,Idle,Ashford,Low Weald,,,", "B99,Idle,,,,,"));
        SmallWorld unpriced = more.with(more.tables().adding("Stock", "B0,S1," + stocked(world) + ",50"));
        SmallWorld unstocked = more.with(
                more.tables().adding("Pricing", "B0," + stocked(world) + ",small,local,1", "B99,Ditches,medium,far,1"));

        for (SmallWorld other : List.of(more, unpriced, unstocked)) {
            assertThat(QuoteView.explained(quote(other), UnaryOperator.identity()))
                    .isEqualTo(QuoteView.explained(quote(world), UnaryOperator.identity()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law12TheBanksUsedAsTheLimitGiveTheSameCost(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        Objective free = objective(quote(world));
        SmallWorld bound = world.with(terms -> terms.bankLimit(Integer.toString(free.bankCount())));

        assertThat(leastCost(bound)).isEqualTo(free.cost());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void law13ARowTwiceIsARowOnce(Seeded seeded) {
        SmallWorld world = SmallWorld.of(seeded);
        for (String sheet : List.of("Banks", "Pricing", "HabitatCatalog", "Stock", "DistinctivenessLevels")) {
            List<RawRow> rows = new ArrayList<>(world.rows(sheet));
            rows.add(seeded.between(0, rows.size()), seeded.pick(rows));

            assertThat(QuoteView.whole(quote(world.withRows(sheet, rows))))
                    .as(sheet)
                    .isEqualTo(QuoteView.whole(quote(world)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void plansOfHouseAndStrictPassTheMetricsOwnTradingTest(Seeded seeded) {
        SmallWorld world = solvable(seeded);
        for (String preset : List.of("house", "strict")) {
            Quote quote = quote(world.with(terms -> terms.under(preset).knob("companions", "legal")));
            if (quote.outcome().hasPlan()) {
                assertThat(metricTest(quote).isMet()).isTrue();
            }
        }
    }

    @Test
    void plansOfTheEarlierPracticeOftenFailTheMetricsOwnTradingTestAndSaySo() {
        List<Quote> plans = Cases.seeded(SEED, Math.max(WORLDS, ENOUGH_FOR_FAILURES))
                .map(seeded -> solvable(seeded).with(terms -> terms.under("reference")))
                .map(QuoteLawsTest::quote)
                .filter(quote -> quote.outcome().hasPlan())
                .toList();
        List<Quote> failed =
                plans.stream().filter(quote -> !metricTest(quote).isMet()).toList();

        assertThat(plans)
                .allSatisfy(quote -> assertThat(quote.warnings().stream()
                                .anyMatch(warning -> warning.code() == WarningCode.METRIC_TEST_FAILED))
                        .isEqualTo(failed.contains(quote)));
        assertThat(failed).isNotEmpty();
    }

    /** A world of the seed that has a proven plan; its demand may be a later one of the same seed. */
    private static SmallWorld solvable(Seeded seeded) {
        return solvable(seeded, UnaryOperator.identity());
    }

    private static SmallWorld solvable(Seeded seeded, UnaryOperator<SmallWorld> change) {
        return solvable(seeded, any -> true, change);
    }

    private static SmallWorld solvable(Seeded seeded, Predicate<SmallWorld> fits, UnaryOperator<SmallWorld> change) {
        return Stream.generate(() -> change.apply(SmallWorld.of(seeded)))
                .limit(MOST_TRIES)
                .filter(world -> fits.test(world) && isSolved(world))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSolved(SmallWorld world) {
        return quote(world).outcome() instanceof Outcome.Optimal;
    }

    private static Fraction leastCost(SmallWorld world) {
        return objective(quote(world)).leastCost();
    }

    private static Objective objective(Quote quote) {
        assertThat(quote.outcome()).isInstanceOf(Outcome.Optimal.class);
        Objective objective = quote.objective();
        if (objective == null) {
            throw new AssertionError("A proven plan must have an objective.");
        }
        return objective;
    }

    private static MetricTest metricTest(Quote quote) {
        MetricTest test = quote.metricTest();
        if (test == null) {
            throw new AssertionError("A plan must carry the metric's test.");
        }
        return test;
    }

    private static Quote quote(SmallWorld world) {
        var answer = (PreparedQuote.Prepared)
                PREPARE.prepare(world.demand().draft(), reading(world).catalogue(), LIMITS, QuoteWatch.NONE);
        return answer.quote();
    }

    private static CatalogueReading.Accepted reading(SmallWorld world) {
        return (CatalogueReading.Accepted)
                new CatalogueReader(new Sha256(), SpatialRule.LPA_NCA, BankPlaces.asGiven("geography"))
                        .read(world.tables().sheets());
    }

    private static List<String> issues(SmallWorld world) {
        return reading(world).issues().stream()
                .map(issue -> issue.sheet() + issue.column() + issue.code())
                .sorted()
                .toList();
    }

    /** The size and the bank limit that the demand has, named, so that another demand has them too. */
    private static SmallWorld fixedTerms(SmallWorld world) {
        var terms = quote(world).terms();
        return world.with(
                demand -> demand.size(terms.contractSize().code()).bankLimit(Integer.toString(terms.bankLimit())));
    }

    private static SmallWorld withMoreStock(SmallWorld world, Seeded seeded) {
        return world.changing(
                "Stock", "quantity_available", quantity -> seeded.chance(50) ? times(quantity, 3) : quantity);
    }

    private static SmallWorld withNewStock(SmallWorld world, Seeded seeded) {
        RawRow bank = seeded.pick(world.rows("Banks"));
        return world.with(world.tables()
                .adding("Stock", "%s,S77,%s,0.7".formatted(world.cell("Banks", bank, "bank_id"), stocked(world))));
    }

    private static SmallWorld withNewBank(SmallWorld world) {
        String habitat = stocked(world);
        return world.with(world.tables()
                .adding("Banks", "B777,New,Ashford,Low Weald,,,")
                .adding("Stock", "B777,S1," + habitat + ",0.8")
                .adding("Pricing", "B777,%s,small,local,9000".formatted(habitat)));
    }

    private static SmallWorld withHigherLimit(SmallWorld world) {
        int limit = quote(world).terms().bankLimit();
        return world.with(terms -> terms.bankLimit(Integer.toString(limit + 1)));
    }

    private static String stocked(SmallWorld world) {
        return world.cell("Stock", world.rows("Stock").getFirst(), "habitat_name");
    }

    private static SmallWorld withoutPairs(SmallWorld world) {
        return world.with(
                terms -> terms.under("house").knob("companions", "legal").knob("splitting", "allowed"));
    }

    /** The ids of the banks that have an option and are far on the axes. */
    private static List<String> farBanks(SmallWorld world) {
        Catalogue catalogue = reading(world).catalogue();
        QuoteRequest request = world.demand().in(catalogue);
        Nearness nearness = Nearness.of(
                request.site(), request.spatialRule(), request.policy().watercourse());
        return Market.of(request, catalogue).banks().stream()
                .filter(bank -> nearness.read(bank.place(), Ledger.AREA).tier() == Tier.FAR)
                .map(bank -> bank.id().value())
                .toList();
    }

    /** The bank's prices at the local tier made those of the far one. */
    private static SmallWorld withLocalPricesOfFar(SmallWorld world, String bank) {
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row : world.rows("Pricing")) {
            boolean theirs = world.cell("Pricing", row, "bank_id").equals(bank);
            String tier = world.cell("Pricing", row, "tier");
            if (!theirs || !tier.equals("local")) {
                rows.add(row);
            }
            if (theirs && tier.equals("far")) {
                List<@Nullable String> cells = new ArrayList<>(row.cells());
                cells.set(world.tables().sheet("Pricing").headers().indexOf("tier"), "local");
                rows.add(new RawRow(row.number(), cells));
            }
        }
        return world.withRows("Pricing", rows);
    }

    /** With the bank in the site's own authority. */
    private static SmallWorld moved(SmallWorld world, String bank) {
        int place = world.tables().sheet("Banks").headers().indexOf("lpa_name");
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row : world.rows("Banks")) {
            List<@Nullable String> cells = new ArrayList<>(row.cells());
            if (world.cell("Banks", row, "bank_id").equals(bank)) {
                cells.set(place, SmallWorld.OWN_LPA);
            }
            rows.add(new RawRow(row.number(), cells));
        }
        return world.withRows("Banks", rows);
    }

    /** With the first line that is large enough in two halves. */
    private static SmallWorld parted(SmallWorld world) {
        DraftLine whole = world.lines().stream()
                .filter(QuoteLawsTest::isHalvable)
                .findFirst()
                .orElseThrow();
        BigDecimal half = units(whole).divide(BigDecimal.TWO, MICRO_DECIMALS, RoundingMode.DOWN);
        List<DraftLine> lines = new ArrayList<>(world.lines());
        lines.remove(whole);
        lines.add(new DraftLine(whole.habitat(), half.toPlainString()));
        lines.add(new DraftLine(whole.habitat(), units(whole).subtract(half).toPlainString()));
        return world.with(lines);
    }

    private static boolean isHalvable(DraftLine line) {
        return units(line).compareTo(TWO_SLICES) >= 0;
    }

    private static BigDecimal units(DraftLine line) {
        return new BigDecimal(line.units());
    }

    private static @Nullable String times(@Nullable String number, int factor) {
        return number == null
                ? null
                : new BigDecimal(number).multiply(BigDecimal.valueOf(factor)).toPlainString();
    }

    private static @Nullable String renamed(@Nullable String id) {
        return id == null ? null : renamedId(id);
    }

    /** Another id in the same natural order. */
    private static String renamedId(String id) {
        return "Site-" + (7 * Long.parseLong(id.substring(1)) + 3);
    }
}

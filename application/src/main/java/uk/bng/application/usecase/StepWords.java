package uk.bng.application.usecase;

import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;

/** The steps of making a quote in plain words, for those who watch it being made. */
final class StepWords {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final Fraction PER_CENT = Fraction.of(100);

    private StepWords() {}

    static String placed(SiteAnswer.Located located) {
        Site site = located.site();
        String names = Stream.of(site.lpa(), site.nca())
                .filter(AreaName::isKnown)
                .map(AreaName::label)
                .collect(Collectors.joining(", "));
        return switch (located.accuracy()) {
            case EXACT, CHOSEN -> names.isEmpty() ? "Placed the site" : "Placed the site: " + names;
            case APPROXIMATE -> "Placed the site, approximately: " + names;
            case NONE -> "No site is known, so every bank counts as far";
        };
    }

    static String priced(Market market) {
        return "Took the prices of a %s contract"
                .formatted(market.terms().pricedSize().code());
    }

    /** How near the banks are that may sell: by water where all that is wanted is watercourse. */
    static String ranked(Market market) {
        QuoteRequest request = market.request();
        boolean isWater =
                market.lines().stream().allMatch(line -> line.line().wanted().ledger() == Ledger.WATERCOURSE);
        Nearness nearness = Nearness.of(
                request.site(), request.spatialRule(), request.policy().watercourse());
        List<Bank> open = market.catalogue().banks().stream()
                .filter(bank -> !request.excluded().contains(bank.id()))
                .toList();
        Map<Tier, Integer> counts = new EnumMap<>(Tier.class);
        open.forEach(bank -> counts.merge(
                nearness.read(bank.place(), isWater ? Ledger.WATERCOURSE : Ledger.AREA)
                        .tier(),
                1,
                Integer::sum));
        String tiers = Stream.of(Tier.values())
                .map(tier -> counts.getOrDefault(tier, 0) + " " + tier.code())
                .collect(Collectors.joining(", "));
        return "Ranked %s: %s".formatted(count(open.size(), "bank", "banks"), tiers);
    }

    static String found(Market market) {
        int lines = market.lines().size();
        return "Found %s to serve %s"
                .formatted(
                        count(market.options().size(), "way", "ways"),
                        lines == 1 ? "the habitat" : "the %d habitats".formatted(lines));
    }

    static String firstPlan(Fraction pence, int banks) {
        return "First plan: " + plan(pence, banks);
    }

    static String betterPlan(Fraction pence, int banks) {
        return "Better plan: " + plan(pence, banks);
    }

    static String bound(Fraction pence) {
        return "No plan can cost less than " + pounds(pence);
    }

    /** How the search ended. */
    static String ended(Quote quote) {
        return switch (quote.outcome()) {
            case Outcome.Optimal unused -> proved(quote.objective());
            case Outcome.Feasible feasible ->
                "%s, within %s %% of the best possible"
                        .formatted(stopped(feasible.stoppedBy()), perCent(feasible.gap()));
            case Outcome.Infeasible unused -> "Proved: no plan serves the whole demand";
            case Outcome.Undecided undecided -> stopped(undecided.stoppedBy()) + " before any plan was found";
        };
    }

    /** What other numbers of banks would cost, in short: what the first bank above the limit saves, where that is proven. */
    static String traced(Quote quote) {
        int limit = quote.terms().bankLimit();
        return "Compared 1 to %d banks".formatted(Frontier.MOST_BANKS)
                + Optional.ofNullable(quote.frontier())
                        .flatMap(frontier -> frontier.saving(limit + 1))
                        .map(saving -> ": a %s would save %s"
                                .formatted(
                                        ORDINALS.get(limit),
                                        saving.equals(Money.ZERO) ? "nothing" : pounds(Fraction.of(saving.pence()))))
                        .orElse("");
    }

    /** What the audit said, which is nothing against it: no other quote is ever shown. */
    static String checked(Quote quote) {
        return quote.outcome().hasPlan()
                ? "Checked by the referee: every rule holds"
                : "Checked by the referee: the reasons hold";
    }

    private static String proved(@Nullable Objective objective) {
        return objective == null
                ? "Proved: nothing is cheaper"
                : "Proved: no plan costs less than " + pounds(objective.leastCost());
    }

    private static String stopped(StopCause cause) {
        return switch (cause) {
            case TIME_LIMIT -> "Stopped by the time limit";
            case NODE_LIMIT -> "Stopped by a limit of the search";
            case CANCELLED -> "Stopped when asked to";
        };
    }

    private static String plan(Fraction pence, int banks) {
        return "%s with %s".formatted(pounds(pence), count(banks, "bank", "banks"));
    }

    private static String pounds(Fraction pence) {
        return String.format(Locale.ROOT, "£%,.2f", Money.halfUp(pence).toPounds());
    }

    /** Rounded up, so that no gap looks smaller than it is. */
    private static String perCent(Fraction share) {
        return share.times(PER_CENT).toDecimal(1, RoundingMode.CEILING).toPlainString();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}

package uk.bng.domain.quote;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import uk.bng.domain.option.LineSupply;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;
import uk.bng.domain.unit.Units;

/** Says of each line what it had to choose from and what became of its five cheapest options (section 15). */
final class Explanation {
    private static final int MOST_CANDIDATES = 5;
    private static final Comparator<MarketOption> CHEAPEST_FIRST = Comparator.comparing(MarketOption::unitPrice)
            .thenComparing(option -> option.tier().tier())
            .thenComparingInt(MarketOption::index);

    private final Market market;
    private final PlanRows plan;
    private final StatutoryFacts facts;

    Explanation(Market market, PlanRows plan, StatutoryFacts facts) {
        this.market = market;
        this.plan = plan;
        this.facts = facts;
    }

    /** The explanations of all lines, in the order of the demand. */
    List<LineExplanation> lines() {
        return market.lines().stream()
                .sorted(Comparator.comparingInt(supply -> supply.line().position()))
                .map(this::line)
                .toList();
    }

    private LineExplanation line(LineSupply supply) {
        return new LineExplanation(
                supply.line(),
                supply.bespoke(),
                supply.legal().size(),
                supply.options().size(),
                (int) supply.options().stream()
                        .map(option -> option.bank().id())
                        .distinct()
                        .count(),
                cheapest(supply.options()).stream().map(this::candidate).toList(),
                facts.creditPrice(supply.line().wanted().name()).orElse(null));
    }

    /** The five cheapest in one pass: a line may have thousands of options. */
    private static List<MarketOption> cheapest(List<MarketOption> options) {
        List<MarketOption> best = new ArrayList<>(MOST_CANDIDATES + 1);
        for (MarketOption option : options) {
            int place = best.size();
            while (place > 0 && CHEAPEST_FIRST.compare(option, best.get(place - 1)) < 0) {
                place--;
            }
            if (place < MOST_CANDIDATES) {
                best.add(place, option);
            }
            if (best.size() > MOST_CANDIDATES) {
                best.removeLast();
            }
        }
        return best;
    }

    private Candidate candidate(MarketOption option) {
        CandidateVerdict verdict = verdict(option);
        return new Candidate(
                option.bank(),
                option.parts().stream().map(part -> part.stock().habitat()).toList(),
                option.tier().tier(),
                Money.halfUp(option.unitPrice()),
                most(option),
                verdict,
                verdict == CandidateVerdict.CHOSEN ? plan.unitsOf(option) : null,
                reason(option, verdict));
    }

    private CandidateVerdict verdict(MarketOption option) {
        if (!plan.unitsOf(option).isZero()) {
            return CandidateVerdict.CHOSEN;
        }
        if (mostMicro(option).compareTo(option.line().units().microFraction()) < 0) {
            return CandidateVerdict.TOO_SMALL;
        }
        if (!plan.uses(option.bank().id())) {
            return CandidateVerdict.BANK_NOT_USED;
        }
        return option.parts().stream().anyMatch(part -> isTaken(option, part))
                ? CandidateVerdict.STOCK_TAKEN
                : CandidateVerdict.NOT_NEEDED;
    }

    /** Whether other lines leave too little of the stock for this line to be served by the option alone. */
    private boolean isTaken(MarketOption option, OptionPart part) {
        Fraction needed = option.line().units().microTimes(part.draw());
        return free(option, part).compareTo(needed) < 0;
    }

    private Fraction free(MarketOption option, OptionPart part) {
        return quantity(part).minus(plan.drawnByOthers(part.stock().id(), option.line()));
    }

    private Units most(MarketOption option) {
        return Units.ofMicro(mostMicro(option), RoundingMode.FLOOR);
    }

    private Fraction mostMicro(MarketOption option) {
        return option.parts().stream()
                .map(part -> quantity(part).dividedBy(part.draw()))
                .reduce(Fraction::min)
                .orElseThrow();
    }

    private Fraction quantity(OptionPart part) {
        return part.stock().under(market.request().stockHold()).microFraction();
    }

    /** What saved quotes hold of an option's stock, in a sentence of its own; blank where that is nothing. */
    private static String held(MarketOption option) {
        return option.parts().stream()
                .map(OptionPart::stock)
                .filter(stock -> !stock.reserved().isZero())
                .map(stock -> " Other quotes hold %s of %s.".formatted(Words.units(stock.reserved()), stock.id()))
                .collect(Collectors.joining());
    }

    private String reason(MarketOption option, CandidateVerdict verdict) {
        return switch (verdict) {
            case CHOSEN ->
                "The plan takes %s here, under the rule: %s"
                        .formatted(
                                Words.units(plan.unitsOf(option)), option.rule().text());
            case TOO_SMALL ->
                "Its stock can deliver %s at most, and the line needs %s."
                                .formatted(
                                        Words.units(most(option)),
                                        Words.units(option.line().units()))
                        + held(option);
            case BANK_NOT_USED ->
                plan.isEmpty() ? "There is no plan, so no bank is used." : "The plan does not buy from this bank.";
            case STOCK_TAKEN -> taken(option);
            case NOT_NEEDED -> "The line is served in full without it.";
        };
    }

    private String taken(MarketOption option) {
        OptionPart part = option.parts().stream()
                .filter(each -> isTaken(option, each))
                .findFirst()
                .orElseThrow();
        return "Other lines leave %s of stock %s free, and %s would be needed."
                .formatted(
                        Words.units(Units.ofMicro(free(option, part), RoundingMode.FLOOR)),
                        part.stock().id(),
                        Words.units(
                                Units.ofMicro(option.line().units().microTimes(part.draw()), RoundingMode.CEILING)));
    }
}

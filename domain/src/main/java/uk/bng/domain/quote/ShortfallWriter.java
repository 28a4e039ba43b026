package uk.bng.domain.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.CauseCode;
import uk.bng.domain.option.LineCause;
import uk.bng.domain.option.LineSupply;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.MissingPrice;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;
import uk.bng.domain.unit.Units;

/** Puts the causes of sections 14.1 and 14.2 into words: what is short, why, and what can be done about it. */
final class ShortfallWriter {
    private final Market market;
    private final StatutoryFacts facts;

    ShortfallWriter(Market market, StatutoryFacts facts) {
        this.market = market;
        this.facts = facts;
    }

    /** The shortfall of a line by itself. */
    Shortfall write(LineCause cause) {
        return switch (cause) {
            case LineCause.NeedsManualPrice manual ->
                ofLine(
                        manual,
                        "%s is felled woodland, which cannot be priced automatically.",
                        "Have its replacement priced by hand, and quote the other lines without it.");
            case LineCause.BespokeOnly bespoke ->
                ofLine(
                        bespoke,
                        "%s is of Very High distinctiveness: only the same habitat may replace it, and no bank has it.",
                        "Agree bespoke compensation with the planning authority, or find a bank that offers this habitat.");
            case LineCause.NoLegalSupply supply -> noLegalSupply(supply);
            case LineCause.NoStock stock -> noStock(stock);
            case LineCause.NoPrice price -> noPrice(price);
            case LineCause.StockTooSmall small -> stockTooSmall(small);
            case LineCause.BankLimit limit -> bankLimit(limit);
        };
    }

    /** The shortfall of lines that cannot be met together. */
    Shortfall write(JointCause cause) {
        return switch (cause) {
            case JointCause.TooFewBanks few -> tooFewBanks(few);
            case JointCause.Contention contention -> contention(contention);
            case JointCause.NotIsolated unused ->
                new Shortfall(
                        null,
                        CauseCode.CAUSE_NOT_ISOLATED,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        "The lines cannot be met together.",
                        "Allow more time to find out why, or quote fewer lines at once.",
                        null);
        };
    }

    private Shortfall noLegalSupply(LineCause.NoLegalSupply cause) {
        List<String> habitats = cause.legal().stream().map(Habitat::name).toList();
        return ofLine(
                cause,
                habitats,
                "%s has no legal supply: no bank has stock of a habitat that may replace it.",
                habitats.isEmpty()
                        ? "No habitat of the catalogue may replace it: widen the catalogue."
                        : "Find a bank with stock of one of: " + Words.list(habitats) + ".");
    }

    private Shortfall noStock(LineCause.NoStock cause) {
        List<String> rows = cause.empty().stream()
                .map(stock -> "%s (%s%s)".formatted(stock.id(), stock.habitat().name(), held(stock)))
                .toList();
        return ofLine(
                cause,
                rows,
                "%s could be replaced, but all stock that may do so is at nothing.",
                "Ask for new stock of: " + Words.list(rows) + ".");
    }

    /** What saved quotes hold of a stock row: {@code , beside 2 units that other quotes hold}. */
    private static String held(StockLine stock) {
        return stock.reserved().isZero()
                ? ""
                : ", beside %s that other quotes hold".formatted(Words.units(stock.reserved()));
    }

    private Shortfall noPrice(LineCause.NoPrice cause) {
        List<String> missing =
                cause.missing().stream().map(ShortfallWriter::phrase).toList();
        return ofLine(
                cause,
                missing,
                "%s could be replaced from stock, but none of that stock has a price here.",
                "Ask the banks for a price of: " + Words.list(missing) + ".");
    }

    private static String phrase(MissingPrice missing) {
        return "bank %s, %s, tier %s, size %s"
                .formatted(
                        missing.bank().id(),
                        missing.habitat().name(),
                        missing.tier().code(),
                        missing.size().code());
    }

    private Shortfall stockTooSmall(LineCause.StockTooSmall cause) {
        Units needed = cause.line().units();
        String from = market.request().policy().allowsSplitting() ? "all banks together" : "any one option";
        return new Shortfall(
                cause.line(),
                cause.code(),
                cause.mostUnits(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "%s needs %s, but %s can deliver %s at most."
                        .formatted(Words.line(cause.line()), Words.units(needed), from, Words.units(cause.mostUnits())),
                "Reduce the line to %s, or find stock for %s more."
                        .formatted(Words.units(cause.mostUnits()), Words.units(needed.minus(cause.mostUnits()))),
                creditPrice(cause.line()));
    }

    private Shortfall bankLimit(LineCause.BankLimit cause) {
        return new Shortfall(
                cause.line(),
                cause.code(),
                cause.mostUnits(),
                cause.banksNeeded(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "%s needs %s, but %s can deliver %s at most; it takes %s."
                        .formatted(
                                Words.line(cause.line()),
                                Words.units(cause.line().units()),
                                Words.count(market.terms().bankLimit(), "bank"),
                                Words.units(cause.mostUnits()),
                                Words.count(cause.banksNeeded(), "bank")),
                "Raise the bank limit to %d, or reduce the line to %s."
                        .formatted(cause.banksNeeded(), Words.units(cause.mostUnits())),
                creditPrice(cause.line()));
    }

    private Shortfall tooFewBanks(JointCause.TooFewBanks cause) {
        Money cost = Money.halfUp(cause.costThen());
        return new Shortfall(
                null,
                CauseCode.BANK_LIMIT,
                null,
                cause.banksNeeded(),
                cost,
                List.of(),
                List.of(),
                List.of(),
                "The lines together need %s, and the quote may use %d."
                        .formatted(
                                Words.count(cause.banksNeeded(), "bank"),
                                market.terms().bankLimit()),
                "Raise the bank limit to %d; the units then cost %s before the fee."
                        .formatted(cause.banksNeeded(), Words.money(cost)),
                null);
    }

    private Shortfall contention(JointCause.Contention cause) {
        List<DemandLine> lines = cause.lines();
        List<StockLine> shared = sharedStock(lines);
        List<String> rows = shared.stream()
                .map(stock -> "%s (%s, %s)"
                        .formatted(
                                stock.id(),
                                stock.habitat().name(),
                                Words.units(stock.under(market.request().stockHold())) + held(stock)))
                .toList();
        String named = Words.lines(lines);
        return new Shortfall(
                null,
                CauseCode.STOCK_CONTENTION,
                null,
                null,
                null,
                lines.stream().map(DemandLine::position).sorted().toList(),
                shared.stream().map(StockLine::id).toList(),
                rows,
                lines.size() == 1
                        ? named
                                + " cannot be cut into slices of at least %s that fit the stock there is."
                                        .formatted(Words.units(ProblemLine.SMALLEST_SLICE))
                        : named + " cannot be met together: there is not enough stock for all of them, though there is"
                                + " for each alone.",
                rows.isEmpty()
                        ? "Reduce one of the lines, or find a bank with more stock."
                        : "Reduce one of the lines, or find more stock beside: " + Words.list(rows) + ".",
                null);
    }

    /** The stock rows that more than one of the lines could draw on, in natural order. */
    private List<StockLine> sharedStock(List<DemandLine> lines) {
        var users = new TreeMap<StockId, Integer>();
        var byId = new TreeMap<StockId, StockLine>();
        for (LineSupply supply : market.lines()) {
            if (lines.contains(supply.line())) {
                Set<StockLine> drawn = supply.options().stream()
                        .map(MarketOption::parts)
                        .flatMap(List::stream)
                        .map(part -> part.stock())
                        .collect(Collectors.toSet());
                drawn.forEach(stock -> users.merge(stock.id(), 1, Integer::sum));
                drawn.forEach(stock -> byId.put(stock.id(), stock));
            }
        }
        return byId.values().stream()
                .filter(stock -> users.getOrDefault(stock.id(), 0) > 1)
                .sorted(Comparator.comparing(StockLine::id))
                .toList();
    }

    private Shortfall ofLine(LineCause cause, String message, String remedy) {
        return ofLine(cause, List.of(), message, remedy);
    }

    /** {@code message} holds one place, for the name of the line. */
    private Shortfall ofLine(LineCause cause, List<String> details, String message, String remedy) {
        return new Shortfall(
                cause.line(),
                cause.code(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                details,
                message.formatted(Words.line(cause.line())),
                remedy,
                creditPrice(cause.line()));
    }

    private @Nullable Money creditPrice(DemandLine line) {
        return facts.creditPrice(line.wanted().name()).orElse(null);
    }
}

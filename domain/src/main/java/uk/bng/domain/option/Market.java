package uk.bng.domain.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.unit.MarineGroups;
import uk.bng.domain.unit.Units;

/**
 * All ways to serve a request from a catalogue, in canonical order, and the allocation problem they make (quoting
 * specification, sections 7, 8 and 11). The index of an option, bank or stock here is its index in the problem; the
 * lines of the problem are those that have an option, in line rank order. Immutable and thread-safe.
 */
public final class Market {
    private final QuoteRequest request;
    private final Catalogue catalogue;
    private final Terms terms;
    private final PriceLookup prices;
    private final List<LineSupply> lines;
    private final List<MarketOption> options;
    private final List<Bank> banks;
    private final List<StockLine> stocks;
    private final AllocationProblem problem;

    private Market(
            QuoteRequest request,
            Catalogue catalogue,
            Terms terms,
            PriceLookup prices,
            List<LineSupply> lines,
            ProblemWriter writer) {
        this.request = request;
        this.catalogue = catalogue;
        this.terms = terms;
        this.prices = prices;
        this.lines = List.copyOf(lines);
        this.options = lines.stream().flatMap(line -> line.options().stream()).toList();
        this.banks = writer.banks();
        this.stocks = writer.stocks();
        List<DemandLine> ranked = lines.stream().map(LineSupply::line).toList();
        this.problem =
                writer.problem(ranked, terms.bankLimit(), request.policy().allowsSplitting());
    }

    /** The market of a request. Time is linear in catalogue and options. */
    public static Market of(QuoteRequest request, Catalogue catalogue) {
        Terms terms = Terms.of(request, catalogue);
        PriceLookup prices = new PriceLookup(catalogue.prices(), terms.pricedSize(), request.policy());
        PartWriter parts = new PartWriter(request.policy(), request.discount());
        OpenBanks open = OpenBanks.of(request, catalogue, prices, parts);
        Map<Wanted, WantedSupply> supplies = new LinkedHashMap<>();
        List<LineSupply> lines = new ArrayList<>();
        int options = 0;
        for (DemandLine line : request.demand().ranked()) {
            WantedSupply supply = supplies.computeIfAbsent(
                    line.wanted(),
                    wanted ->
                            new SupplySearch(wanted, request.policy(), terms, catalogue, prices, parts, open).supply());
            lines.add(lineSupply(line, supply, open, catalogue.marineGroups(), options));
            options += supply.offers().size();
        }
        return new Market(request, catalogue, terms, prices, lines, new ProblemWriter(open, supplies));
    }

    public QuoteRequest request() {
        return request;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Terms terms() {
        return terms;
    }

    /** The look-up that priced the options. */
    public PriceLookup prices() {
        return prices;
    }

    /** What the market holds for each line of the demand, in line rank order. */
    public List<LineSupply> lines() {
        return lines;
    }

    /** The lines of the problem: those that have an option, in line rank order. */
    public List<LineSupply> problemLines() {
        return lines.stream().filter(line -> !line.options().isEmpty()).toList();
    }

    /** All options, in canonical order. */
    public List<MarketOption> options() {
        return options;
    }

    public MarketOption option(int index) {
        return options.get(index);
    }

    /** The banks that have an option, in natural order of their ids. */
    public List<Bank> banks() {
        return banks;
    }

    /** The stock rows that an option draws, in natural order of their ids. */
    public List<StockLine> stocks() {
        return stocks;
    }

    /** What the stock row at an index of {@link #stocks()} may sell under the request's stock hold. */
    public Units quantity(int stock) {
        return stocks.get(stock).under(request.stockHold());
    }

    public AllocationProblem problem() {
        return problem;
    }

    private static LineSupply lineSupply(
            DemandLine line, WantedSupply supply, OpenBanks open, MarineGroups marine, int firstIndex) {
        List<MarketOption> options = new ArrayList<>(supply.offers().size());
        for (Offer offer : supply.offers()) {
            OpenBank bank = open.banks().get(offer.bank());
            options.add(new MarketOption(
                    firstIndex + options.size(),
                    line,
                    bank.bank(),
                    tier(bank, line.wanted(), offer, marine),
                    offer.rule(),
                    offer.parts(),
                    offer.listPrice(),
                    offer.unitPrice()));
        }
        return new LineSupply(
                line,
                supply.bespoke(),
                supply.rules(),
                supply.legal(),
                supply.held(),
                supply.missingPrices(),
                supply.reach(),
                options);
    }

    /** The tier of a bank for an offer; one that takes or replaces an intertidal habitat is in doubt. */
    private static TierReading tier(OpenBank bank, Wanted wanted, Offer offer, MarineGroups marine) {
        TierReading reading = bank.tier(wanted.ledger());
        boolean atSea = marine.include(wanted.group())
                || offer.parts().stream()
                        .anyMatch(part -> marine.include(part.stock().habitat().group()));
        return atSea ? reading.atSea() : reading;
    }
}

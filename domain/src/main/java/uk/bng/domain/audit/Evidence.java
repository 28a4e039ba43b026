package uk.bng.domain.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Discount;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.trading.Delivery;
import uk.bng.domain.trading.LegalSupply;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.trading.TradingRules;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.MarineGroups;
import uk.bng.domain.unit.Units;

/**
 * What the referee knows of a quote: the quote itself, and what request and catalogue say of it by the referee's own
 * reckoning. Used by one thread; it remembers what it has worked out.
 */
final class Evidence {
    private static final Units MANY_UNITS = Units.of("5");

    private final QuoteRequest request;
    private final Catalogue catalogue;
    private final Quote quote;
    private final Nearness nearness;
    private final TradingRules rules;
    private final ContractSize contractSize;
    private final ContractSize pricedSize;
    private final Map<StockId, StockLine> stock = new HashMap<>();
    private final List<Habitat> stocked;
    private final Map<String, LegalSupply> legal = new HashMap<>();
    private final IdentityHashMap<Allocation, List<PartPrice>> prices = new IdentityHashMap<>();

    Evidence(QuoteRequest request, Catalogue catalogue, Quote quote) {
        this.request = request;
        this.catalogue = catalogue;
        this.quote = quote;
        this.nearness = Nearness.of(
                request.site(), request.spatialRule(), request.policy().watercourse());
        this.rules = TradingRules.of(request.policy().trading());
        this.contractSize = request.contractSize() != null
                ? request.contractSize()
                : ContractSize.of(totalDemand(request), catalogue.prices().sizes());
        this.pricedSize = request.discount() instanceof Discount.TierUp
                ? contractSize.nextLarger(catalogue.prices().sizes())
                : contractSize;
        for (StockLine line : catalogue.stock()) {
            if (!request.excluded().contains(line.bank())) {
                stock.put(line.id(), line);
            }
        }
        this.stocked = catalogue.stock().stream()
                .filter(line -> !request.excluded().contains(line.bank()))
                .map(StockLine::habitat)
                .distinct()
                .toList();
    }

    QuoteRequest request() {
        return request;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Quote quote() {
        return quote;
    }

    List<Allocation> rows() {
        return quote.allocations();
    }

    ContractSize contractSize() {
        return contractSize;
    }

    ContractSize pricedSize() {
        return pricedSize;
    }

    /** L of section 10. */
    int bankLimit() {
        if (request.bankLimit() != null) {
            return request.bankLimit();
        }
        return totalDemand(request).compareTo(MANY_UNITS) > 0 ? 5 : 2;
    }

    /** The catalogue's bank of an id; empty for an unknown or excluded one. */
    Optional<Bank> bank(BankId id) {
        return request.excluded().contains(id) ? Optional.empty() : catalogue.bank(id);
    }

    /** The catalogue's stock row of an id; empty for an unknown one and those of excluded banks. */
    Optional<StockLine> stock(StockId id) {
        return Optional.ofNullable(stock.get(id));
    }

    /** What a stock row holds under the request's hold. */
    Units quantity(StockLine line) {
        return line.under(request.stockHold());
    }

    TierReading tier(Bank bank, Ledger ledger) {
        return nearness.read(bank.place(), ledger);
    }

    /** The tier of a row, with the doubt that intertidal habitats bring. */
    TierReading tier(Allocation row) {
        TierReading reading = tier(row.bank(), row.line().wanted().ledger());
        MarineGroups marine = catalogue.marineGroups();
        boolean atSea = marine.include(row.line().wanted().group())
                || row.parts().stream()
                        .anyMatch(part -> marine.include(part.stock().habitat().group()));
        return atSea ? reading.atSea() : reading;
    }

    LegalSupply legal(DemandLine line) {
        return legal.computeIfAbsent(
                line.wanted().key(), unused -> LegalSupply.of(line.wanted(), rules, catalogue.tradingRows(), stocked));
    }

    boolean isBespoke(DemandLine line) {
        return rules.isBespoke(line.wanted());
    }

    /** What section 6 gives for each part of a row. */
    List<PartPrice> prices(Allocation row) {
        return prices.computeIfAbsent(
                row,
                unused -> row.parts().stream()
                        .map(part ->
                                new PartPrice(ListedPrice.find(this, row, part).orElse(null)))
                        .toList());
    }

    /** The row's exact price per unit in pence before discount; empty when a part has no price. */
    Optional<Fraction> listPrice(Allocation row) {
        List<PartPrice> found = prices(row);
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < found.size(); i++) {
            Optional<ListedPrice> price = found.get(i).found();
            if (price.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(price.get().pence().times(Shares.of(row, i)));
        }
        return Optional.of(sum);
    }

    /** The row's exact price per unit in pence after discount. */
    Optional<Fraction> unitPrice(Allocation row) {
        return listPrice(row).map(request.discount().factor()::times);
    }

    /** The metric's own test of what the rows deliver by their due shares. */
    MetricTest metricTest() {
        List<DemandLine> demanded = request.demand().lines().stream()
                .filter(line -> !(line.wanted() instanceof Wanted.OfFelledWoodland))
                .toList();
        return MetricTest.of(demanded, deliveries());
    }

    private List<Delivery> deliveries() {
        List<Delivery> delivered = new ArrayList<>();
        for (Allocation row : rows()) {
            for (int i = 0; i < row.parts().size(); i++) {
                AllocationPart part = row.parts().get(i);
                delivered.add(new Delivery(part.stock().habitat(), row.units().microTimes(Shares.of(row, i))));
            }
        }
        return delivered;
    }

    /** The micro-units of a row without its padding; below zero when the padding is too much. */
    static long unpaddedMicro(Allocation row) {
        return row.units().micro() - row.padding().micro();
    }

    /** How a row is named in findings. */
    static String name(Allocation row) {
        return "row of line %d from %s"
                .formatted(row.line().position(), row.bank().id());
    }

    private static Units totalDemand(QuoteRequest request) {
        long micro = 0;
        for (DemandLine line : request.demand().lines()) {
            micro += line.wanted() instanceof Wanted.OfFelledWoodland
                    ? 0
                    : line.units().micro();
        }
        return new Units(micro);
    }
}

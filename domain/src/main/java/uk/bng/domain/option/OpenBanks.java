package uk.bng.domain.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/**
 * The banks and stock that a request may use, read once for all its lines: excluded banks are absent with all they sell
 * (quoting specification, section 10).
 */
final class OpenBanks {
    private final List<OpenBank> banks;
    private final List<Parcel> parcels;
    private final List<Habitat> habitats;

    private OpenBanks(List<OpenBank> banks, List<Parcel> parcels, List<Habitat> habitats) {
        this.banks = List.copyOf(banks);
        this.parcels = List.copyOf(parcels);
        this.habitats = List.copyOf(habitats);
    }

    static OpenBanks of(QuoteRequest request, Catalogue catalogue, PriceLookup prices, PartWriter parts) {
        Set<BankId> excluded = request.excluded();
        Nearness nearness = Nearness.of(
                request.site(), request.spatialRule(), request.policy().watercourse());
        Map<BankId, List<StockLine>> stock = new HashMap<>();
        for (StockLine line : catalogue.stock()) {
            stock.computeIfAbsent(line.bank(), unused -> new ArrayList<>()).add(line);
        }
        List<OpenBank> banks = new ArrayList<>();
        List<Parcel> parcels = new ArrayList<>();
        Map<Habitat, Integer> numbers = new LinkedHashMap<>();
        for (Bank bank : catalogue.banks()) {
            if (excluded.contains(bank.id())) {
                continue;
            }
            TierReading byAxes = nearness.read(bank.place(), Ledger.AREA);
            TierReading byWater = nearness.read(bank.place(), Ledger.WATERCOURSE);
            List<Parcel> theirs = new ArrayList<>();
            for (StockLine line : stock.getOrDefault(bank.id(), List.of())) {
                Habitat habitat = line.habitat();
                Tier tier = (habitat.ledger() == Ledger.WATERCOURSE ? byWater : byAxes).tier();
                theirs.add(new Parcel(
                        parcels.size() + theirs.size(),
                        line,
                        numbers.computeIfAbsent(habitat, unused -> numbers.size()),
                        line.under(request.stockHold()),
                        prices.exact(bank.id(), habitat, tier)
                                .map(price -> parts.single(line, tier, price))
                                .orElse(null)));
            }
            parcels.addAll(theirs);
            banks.add(new OpenBank(bank, byAxes, byWater, List.copyOf(theirs)));
        }
        return new OpenBanks(banks, parcels, List.copyOf(numbers.keySet()));
    }

    /** In natural order of their ids. */
    List<OpenBank> banks() {
        return banks;
    }

    /** All stock rows, in natural order; the index of a parcel is its place here. */
    List<Parcel> parcels() {
        return parcels;
    }

    /** The habitats of all stock rows; the number of a habitat is its place here. */
    List<Habitat> habitats() {
        return habitats;
    }
}

package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Ledger;

/** Every valid price row, found by what a look-up knows. Immutable and blind to the order rows came in. */
public final class PriceBook {
    private static final Comparator<PriceRow> CHEAPEST_FIRST = Comparator.comparing(PriceRow::price)
            .thenComparing(row -> row.habitat().key())
            .thenComparing(row -> row.group().key())
            .thenComparing(PriceRow::distinctiveness);

    private static final Comparator<PriceRow> IN_ORDER = Comparator.comparing(PriceRow::bank)
            .thenComparing(row -> row.habitat().key())
            .thenComparing(PriceRow::size)
            .thenComparing(PriceRow::tier)
            .thenComparing(CHEAPEST_FIRST)
            .thenComparing(row -> row.group().label());

    private final Map<Place, List<PriceRow>> rows;
    private final Set<ContractSize> sizes;

    private PriceBook(Map<Place, List<PriceRow>> rows, Set<ContractSize> sizes) {
        this.rows = rows;
        this.sizes = sizes;
    }

    public static PriceBook of(List<PriceRow> all) {
        Map<Place, List<PriceRow>> byPlace = new HashMap<>();
        Set<ContractSize> sizes = EnumSet.noneOf(ContractSize.class);
        for (PriceRow row : all) {
            var place =
                    new Place(row.bank(), row.size(), row.tier(), row.habitat().ledger());
            byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(row);
            sizes.add(row.size());
        }
        byPlace.replaceAll((place, list) -> list.stream().sorted(CHEAPEST_FIRST).toList());
        return new PriceBook(byPlace, sizes);
    }

    /** The rows of one bank, size, tier and ledger, cheapest first, then by the key of the habitat. */
    public List<PriceRow> rows(BankId bank, ContractSize size, Tier tier, Ledger ledger) {
        return rows.getOrDefault(new Place(bank, size, tier, ledger), List.of());
    }

    /** Every row, by bank, habitat, size and tier, cheapest first. */
    public List<PriceRow> all() {
        return rows.values().stream().flatMap(List::stream).sorted(IN_ORDER).toList();
    }

    /** How many rows there are. */
    public int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The sizes that any row has. */
    public Set<ContractSize> sizes() {
        return Set.copyOf(sizes);
    }

    private record Place(BankId bank, ContractSize size, Tier tier, Ledger ledger) {}
}

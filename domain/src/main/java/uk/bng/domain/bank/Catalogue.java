package uk.bng.domain.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.MarineGroups;

/**
 * Everything for sale at a moment: the valid rows of all tables, sorted so that their order in the source does not
 * matter, with the content hash that names them. Immutable and thread-safe.
 */
public final class Catalogue {
    private final CatalogueVersion version;
    private final List<Bank> banks;
    private final Habitats habitats;
    private final PriceBook prices;
    private final List<StockLine> stock;
    private final List<TradingRow> tradingRows;
    private final Map<Distinctiveness, Integer> levels;
    private final MarineGroups marineGroups;
    private final Map<BankId, Bank> banksById;

    /** A catalogue of rows already checked; banks and stock are put in natural order of their ids. */
    public Catalogue(
            CatalogueVersion version,
            List<Bank> banks,
            Habitats habitats,
            PriceBook prices,
            List<StockLine> stock,
            List<TradingRow> tradingRows,
            Map<Distinctiveness, Integer> levels,
            MarineGroups marineGroups) {
        this.version = version;
        this.banks = banks.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        this.habitats = habitats;
        this.prices = prices;
        this.stock = stock.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        this.tradingRows = List.copyOf(tradingRows);
        this.levels = Map.copyOf(levels);
        this.marineGroups = marineGroups;
        this.banksById = this.banks.stream().collect(Collectors.toUnmodifiableMap(Bank::id, Function.identity()));
    }

    public CatalogueVersion version() {
        return version;
    }

    /** All banks, in natural order of their ids. */
    public List<Bank> banks() {
        return banks;
    }

    public Optional<Bank> bank(BankId id) {
        return Optional.ofNullable(banksById.get(id));
    }

    public Habitats habitats() {
        return habitats;
    }

    public PriceBook prices() {
        return prices;
    }

    /** All stock rows, in natural order of bank and stock id; a quantity may be zero. */
    public List<StockLine> stock() {
        return stock;
    }

    public List<TradingRow> tradingRows() {
        return tradingRows;
    }

    /** The habitats whose nearness should be read by marine plan areas, as the geography of its banks has them. */
    public MarineGroups marineGroups() {
        return marineGroups;
    }

    /** The level value of every band, shown and never compared. */
    public Map<Distinctiveness, Integer> levels() {
        return levels;
    }
}

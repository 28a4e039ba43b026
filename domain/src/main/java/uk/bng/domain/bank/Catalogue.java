package uk.bng.domain.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.MarineGroups;
import uk.bng.domain.unit.Units;

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
    private final @Nullable CountedHolds holds;

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
        this(version, banks, habitats, prices, stock, tradingRows, levels, marineGroups, null);
    }

    private Catalogue(
            CatalogueVersion version,
            List<Bank> banks,
            Habitats habitats,
            PriceBook prices,
            List<StockLine> stock,
            List<TradingRow> tradingRows,
            Map<Distinctiveness, Integer> levels,
            MarineGroups marineGroups,
            @Nullable CountedHolds holds) {
        this.version = version;
        this.banks = banks.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        this.habitats = habitats;
        this.prices = prices;
        this.stock = stock.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        this.tradingRows = List.copyOf(tradingRows);
        this.levels = Map.copyOf(levels);
        this.marineGroups = marineGroups;
        this.banksById = this.banks.stream().collect(Collectors.toUnmodifiableMap(Bank::id, Function.identity()));
        this.holds = holds;
    }

    /**
     * The same catalogue, of the same version, with what saved quotes hold taken from what its stock may sell. Holds on rows
     * that it does not have are passed over.
     *
     * @param held the units held of each stock row, whatever share of a quote's units that is
     */
    public Catalogue less(Map<StockId, Units> held, ReservedShare share) {
        List<StockLine> left = stock.stream()
                .map(line -> line.reserving(held.getOrDefault(line.id(), Units.ZERO)))
                .toList();
        int rows = (int) left.stream().filter(line -> !line.reserved().isZero()).count();
        return new Catalogue(
                version,
                banks,
                habitats,
                prices,
                left,
                tradingRows,
                levels,
                marineGroups,
                new CountedHolds(share, rows));
    }

    /** What was counted of the holds of saved quotes; empty where nobody counted. */
    public Optional<CountedHolds> holds() {
        return Optional.ofNullable(holds);
    }

    /** The quantity of each stock row as it is stored, whatever is reserved of it. */
    public Map<StockId, Units> quantities() {
        return stock.stream().collect(Collectors.toUnmodifiableMap(StockLine::id, StockLine::available));
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

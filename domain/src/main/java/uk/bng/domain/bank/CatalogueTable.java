package uk.bng.domain.bank;

import static uk.bng.domain.bank.Column.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.bng.domain.unit.CanonicalText;

/** The tables a catalogue is read from (specification, section 2), in its order. */
public enum CatalogueTable {
    BANKS("Banks", true),
    PRICING("Pricing", true),
    HABITAT_CATALOG("HabitatCatalog", true),
    STOCK("Stock", true),
    DISTINCTIVENESS_LEVELS("DistinctivenessLevels", true),
    TRADING_RULES("TradingRules", false),
    SRM("SRM", false);

    private final String sheet;
    private final String key;
    private final boolean required;

    CatalogueTable(String sheet, boolean required) {
        this.sheet = sheet;
        this.key = CanonicalText.key(sheet);
        this.required = required;
    }

    /** The table that a sheet of this name holds, by key. */
    public static Optional<CatalogueTable> named(String sheet) {
        String key = CanonicalText.key(sheet);
        return Stream.of(values()).filter(table -> table.key.equals(key)).findFirst();
    }

    /** The name of its sheet, as issues give it. */
    public String sheet() {
        return sheet;
    }

    /** Whether a catalogue needs it. */
    public boolean isRequired() {
        return required;
    }

    /** The first of these sheets that holds it; one without a row where none does. */
    public RawSheet among(List<RawSheet> sheets) {
        return sheets.stream()
                .filter(held -> CanonicalText.key(held.name()).equals(key))
                .findFirst()
                .orElseGet(() -> new RawSheet(sheet, headers(), List.of()));
    }

    /** Every column that is read, required ones first. */
    public List<String> headers() {
        return columns().stream().map(Column::header).toList();
    }

    /** Whether these cells name every required column: a row of them is the table's header. */
    public boolean isHeader(List<String> cells) {
        return missingFrom(cells).isEmpty();
    }

    List<Column> columns() {
        return Stream.concat(requiredColumns().stream(), optionalColumns().stream())
                .toList();
    }

    private List<Column> requiredColumns() {
        return switch (this) {
            case BANKS -> List.of(BANK_ID, BANK_NAME);
            case PRICING -> List.of(BANK_ID, HABITAT_NAME, CONTRACT_SIZE, TIER, PRICE);
            case HABITAT_CATALOG -> List.of(HABITAT_NAME, BROADER_TYPE, DISTINCTIVENESS_NAME);
            case STOCK -> List.of(BANK_ID, STOCK_ID, HABITAT_NAME, QUANTITY_AVAILABLE);
            case DISTINCTIVENESS_LEVELS -> List.of(DISTINCTIVENESS_NAME, LEVEL_VALUE);
            case TRADING_RULES -> List.of(DEMAND_HABITAT, ALLOWED_SUPPLY_HABITAT);
            case SRM -> List.of(TIER, MULTIPLIER);
        };
    }

    private List<Column> optionalColumns() {
        return switch (this) {
            case BANKS ->
                List.of(LPA_NAME, NCA_NAME, LNRS_NAME, WATERBODY, OPERATIONAL_CATCHMENT, POSTCODE, ADDRESS, LAT, LON);
            case PRICING -> List.of(BROADER_TYPE, DISTINCTIVENESS_NAME);
            case HABITAT_CATALOG -> List.of(UMBRELLA_TYPE);
            case STOCK -> List.of(AVAILABLE_EXCL_QUOTES, QUOTED);
            case TRADING_RULES -> List.of(MIN_DISTINCTIVENESS_NAME);
            case DISTINCTIVENESS_LEVELS, SRM -> List.of();
        };
    }

    /** The required columns that no header names. */
    List<Column> missingFrom(List<String> headers) {
        List<String> keys = headers.stream().map(CanonicalText::key).toList();
        return requiredColumns().stream()
                .filter(column -> column.keys().stream().noneMatch(keys::contains))
                .toList();
    }
}

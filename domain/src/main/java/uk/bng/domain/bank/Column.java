package uk.bng.domain.bank;

import java.util.List;
import uk.bng.domain.unit.CanonicalText;

/** The columns that are read, by the header that messages give them. */
enum Column {
    BANK_ID(Kind.TEXT, "bank_id"),
    BANK_NAME(Kind.TEXT, "bank_name"),
    LPA_NAME(Kind.TEXT, "lpa_name"),
    NCA_NAME(Kind.TEXT, "nca_name"),
    LNRS_NAME(Kind.TEXT, "lnrs_name"),
    WATERBODY(Kind.TEXT, "waterbody"),
    OPERATIONAL_CATCHMENT(Kind.TEXT, "operational_catchment"),
    POSTCODE(Kind.TEXT, "postcode"),
    ADDRESS(Kind.TEXT, "address"),
    LAT(Kind.NUMBER, "lat"),
    LON(Kind.NUMBER, "lon"),
    HABITAT_NAME(Kind.KEY, "habitat_name"),
    CONTRACT_SIZE(Kind.KEY, "contract_size"),
    TIER(Kind.KEY, "tier"),
    PRICE(Kind.NUMBER, "price"),
    BROADER_TYPE(Kind.KEY, "broader_type"),
    DISTINCTIVENESS_NAME(Kind.KEY, "distinctiveness_name"),
    UMBRELLA_TYPE(Kind.KEY, "UmbrellaType"),
    STOCK_ID(Kind.TEXT, "stock_id"),
    QUANTITY_AVAILABLE(Kind.NUMBER, "quantity_available"),
    AVAILABLE_EXCL_QUOTES(Kind.NUMBER, "available_excl_quotes"),
    QUOTED(Kind.NUMBER, "quoted"),
    LEVEL_VALUE(Kind.NUMBER, "level_value"),
    DEMAND_HABITAT(Kind.KEY, "demand_habitat"),
    ALLOWED_SUPPLY_HABITAT(Kind.KEY, "allowed_supply_habitat"),
    MIN_DISTINCTIVENESS_NAME(Kind.KEY, "min_distinctiveness_name"),
    MULTIPLIER(Kind.NUMBER, "multiplier");

    private static final List<String> PRICE_KEYS = List.of("price", "unit_price", "unit price", "unitprice");

    private final Kind kind;
    private final String header;
    private final String key;

    Column(Kind kind, String header) {
        this.kind = kind;
        this.header = header;
        this.key = CanonicalText.key(header);
    }

    String header() {
        return header;
    }

    /** The keys of the headers it may stand under, the preferred one first. */
    List<String> keys() {
        return this == PRICE ? PRICE_KEYS : List.of(key);
    }

    Kind kind() {
        return kind;
    }

    /** How two cells of a column are compared: as trimmed text, by key, or as numbers where both are. */
    enum Kind {
        TEXT,
        KEY,
        NUMBER
    }
}

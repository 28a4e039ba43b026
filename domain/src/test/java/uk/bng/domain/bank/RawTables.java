package uk.bng.domain.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.SpatialRule;

/** Raw tables for tests: a small valid catalogue, changed one step at a time. Immutable. */
public final class RawTables {
    private static final int HEADER_ROW = 1;

    private final SequencedMap<String, RawSheet> sheets;

    private RawTables(SequencedMap<String, RawSheet> sheets) {
        this.sheets = sheets;
    }

    /** Two banks, three habitats, three prices, three stock rows, all levels; no issue of any kind. */
    public static RawTables valid() {
        return new RawTables(new LinkedHashMap<>())
                .with(
                        "Banks",
                        "bank_id,bank_name,lpa_name,nca_name,lnrs_name,waterbody,operational_catchment,postcode,address,lat,lon",
                        "B1,Alpha,Winchester,South Downs,Hampshire,Itchen,Test and Itchen,SO23 8UJ,The Farm,51.06,-1.31",
                        "B2,Beta,Test Valley,Hampshire Downs,,,,,,,")
                .with(
                        "Pricing",
                        "bank_id,habitat_name,contract_size,tier,price",
                        "B1,Grassland - Meadow,small,local,25000",
                        "B2,Grassland - Meadow,small,adjacent,30000",
                        "B2,Native hedgerow,small,adjacent,18000.5")
                .with(
                        "HabitatCatalog",
                        "habitat_name,broader_type,distinctiveness_name,UmbrellaType",
                        "Grassland - Meadow,Grassland,Medium,area",
                        "Native hedgerow,,Low,hedgerow",
                        "Ditches,,Medium,watercourse")
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available",
                        "B1,S1,Grassland - Meadow,2",
                        "B2,S1,Grassland - Meadow,5.5",
                        "B2,S2,Native hedgerow,0")
                .with(
                        "DistinctivenessLevels",
                        "distinctiveness_name,level_value",
                        "Very Low,0",
                        "V.Low,0",
                        "Low,2",
                        "Medium,4",
                        "High,6",
                        "Very High,8")
                .with("TradingRules", "demand_habitat,allowed_supply_habitat,min_distinctiveness_name")
                .with("SRM", "tier,multiplier", "local,1", "adjacent,1.33", "far,2");
    }

    /** These tables with one put in or replaced; header and rows are cells parted by commas, blank ones null. */
    public RawTables with(String sheet, String header, String... rows) {
        List<RawRow> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(row(cells.size() + HEADER_ROW + 1, row));
        }
        return with(new RawSheet(sheet, List.of(header.split(",", -1)), cells));
    }

    public RawTables with(RawSheet sheet) {
        var changed = new LinkedHashMap<>(sheets);
        changed.put(sheet.name(), sheet);
        return new RawTables(changed);
    }

    /** These tables with rows added at the end of one. */
    public RawTables adding(String sheet, String... rows) {
        RawSheet old = sheet(sheet);
        List<RawRow> cells = new ArrayList<>(old.rows());
        for (String row : rows) {
            cells.add(row(cells.size() + HEADER_ROW + 1, row));
        }
        return with(new RawSheet(sheet, old.headers(), cells));
    }

    public RawTables without(String sheet) {
        var changed = new LinkedHashMap<>(sheets);
        changed.remove(sheet);
        return new RawTables(changed);
    }

    /** These tables with the rows of every one, and the tables themselves, in an order that {@code seed} decides. */
    public RawTables shuffled(long seed) {
        var random = new Random(seed);
        List<RawSheet> order = new ArrayList<>(sheets.values());
        Collections.shuffle(order, random);
        RawTables changed = new RawTables(new LinkedHashMap<>());
        for (RawSheet sheet : order) {
            List<RawRow> rows = new ArrayList<>(sheet.rows());
            Collections.shuffle(rows, random);
            List<RawRow> numbered = new ArrayList<>();
            rows.forEach(row -> numbered.add(new RawRow(numbered.size() + HEADER_ROW + 1, row.cells())));
            changed = changed.with(new RawSheet(sheet.name(), sheet.headers(), numbered));
        }
        return changed;
    }

    public RawSheet sheet(String name) {
        return Map.copyOf(sheets).getOrDefault(name, new RawSheet(name, List.of(), List.of()));
    }

    public List<RawSheet> sheets() {
        return List.copyOf(sheets.values());
    }

    /** A reader under the default spatial rule and no geography. */
    public static CatalogueReader reader() {
        return new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven(""));
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there.", e);
        }
    }

    private static RawRow row(int number, String cells) {
        List<@Nullable String> split = new ArrayList<>();
        for (String cell : cells.split(",", -1)) {
            split.add(cell.isEmpty() ? null : cell);
        }
        return new RawRow(number, split);
    }
}

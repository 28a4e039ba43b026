package uk.bng.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A market of 30 banks as a workbook, and requests of five lines to it: what a broker asks on a usual day. */
final class TypicalMarket {
    private static final long SEED = 30;
    private static final int BANKS = 30;
    private static final int LINES = 5;
    private static final List<Kind> KINDS = List.of(
            new Kind("Grassland - Modified grassland", "Grassland", "Low", "area", 21_000),
            new Kind("Grassland - Other neutral grassland", "Grassland", "Medium", "area", 27_000),
            new Kind("Grassland - Traditional orchards", "Grassland", "High", "area", 36_000),
            new Kind("Heathland and shrub - Mixed scrub", "Heathland and shrub", "Medium", "area", 27_500),
            new Kind("Heathland and shrub - Bramble scrub", "Heathland and shrub", "Medium", "area", 26_000),
            new Kind(
                    "Woodland and forest - Other woodland; broadleaved",
                    "Woodland and forest",
                    "Medium",
                    "area",
                    29_000),
            new Kind(
                    "Woodland and forest - Lowland mixed deciduous woodland",
                    "Woodland and forest",
                    "High",
                    "area",
                    38_000),
            new Kind("Cropland - Arable field margins tussocky", "Cropland", "Medium", "area", 25_000),
            new Kind("Wetland - Reedbeds", "Wetland", "High", "area", 41_000),
            new Kind("Native hedgerow", "Hedgerow", "Low", "hedgerow", 22_000),
            new Kind("Species-rich native hedgerow", "Hedgerow", "Medium", "hedgerow", 26_000));
    private static final List<Place> PLACES = List.of(
            new Place("Winchester", "South Downs"),
            new Place("Test Valley", "Hampshire Downs"),
            new Place("West Oxfordshire", "Cotswolds"),
            new Place("Cotswold", "Cotswolds"),
            new Place("Wealden", "High Weald"),
            new Place("Ashford", "Low Weald"),
            new Place("Maidstone", "Low Weald"),
            new Place("East Hampshire", "South Downs"));
    private static final Map<String, BigDecimal> SIZES = Map.of(
            "fractional", new BigDecimal("1.35"),
            "small", BigDecimal.ONE,
            "medium", new BigDecimal("0.92"),
            "large", new BigDecimal("0.85"));
    private static final Map<String, BigDecimal> TIERS =
            Map.of("local", BigDecimal.ONE, "adjacent", new BigDecimal("1.33"), "far", new BigDecimal("2"));
    private static final Map<String, Integer> LEVELS =
            Map.of("Very Low", 0, "Low", 2, "Medium", 4, "High", 6, "Very High", 8);

    private TypicalMarket() {}

    private record Kind(String habitat, String group, String band, String ledger, int price) {}

    private record Place(String lpa, String nca) {}

    /** Writes the workbook; the same one every time. */
    static void write(Path file) throws IOException {
        write(file, 1);
    }

    /** The same with so many times the stock. */
    static void write(Path file, int plenty) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bng", "1.0")) {
            var random = new SplittableRandom(SEED);
            var banks = new Table(workbook, "Banks", "bank_id", "bank_name", "lpa_name", "nca_name");
            var stock = new Table(workbook, "Stock", "bank_id", "stock_id", "habitat_name", "quantity_available");
            var prices = new Table(workbook, "Pricing", "bank_id", "habitat_name", "contract_size", "tier", "price");
            for (int bank = 1; bank <= BANKS; bank++) {
                String id = String.format(Locale.ROOT, "T%02d", bank);
                Place place = PLACES.get(random.nextInt(PLACES.size()));
                banks.row(id, "Bank " + bank, place.lpa(), place.nca());
                int level = random.nextInt(80, 130);
                for (Kind kind : some(random)) {
                    stock.row(
                            id,
                            id + "-" + stock.size(),
                            kind.habitat(),
                            hundredths(plenty * random.nextInt(200, 1_500)));
                    addPrices(prices, id, kind, level * random.nextInt(90, 112));
                }
            }
            var habitats = new Table(
                    workbook, "HabitatCatalog", "habitat_name", "broader_type", "distinctiveness_name", "UmbrellaType");
            KINDS.forEach(kind -> habitats.row(kind.habitat(), kind.group(), kind.band(), kind.ledger()));
            var levels = new Table(workbook, "DistinctivenessLevels", "distinctiveness_name", "level_value");
            LEVELS.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(level -> levels.row(level.getKey(), level.getValue()));
        }
    }

    /** The body of a request: site, habitats and amounts differ from one to the next. */
    static String body(long number) {
        var random = new SplittableRandom(number);
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            lines.add("{\"habitat_name\":\"%s\",\"units\":%s}"
                    .formatted(KINDS.get(random.nextInt(KINDS.size())).habitat(), hundredths(random.nextInt(5, 150))));
        }
        return "{\"demand\":[%s],\"location\":{\"lpa_name\":\"%s\",\"nca_name\":\"%s\"}}"
                .formatted(String.join(",", lines), place.lpa(), place.nca());
    }

    private static List<Kind> some(SplittableRandom random) {
        return KINDS.stream().filter(kind -> random.nextInt(100) < 70).toList();
    }

    private static void addPrices(Table prices, String bank, Kind kind, int tenThousandths) {
        for (var size : SIZES.entrySet()) {
            for (var tier : TIERS.entrySet()) {
                BigDecimal price = BigDecimal.valueOf((long) kind.price() * tenThousandths, 4)
                        .multiply(size.getValue())
                        .multiply(tier.getValue())
                        .setScale(0, RoundingMode.HALF_UP);
                prices.row(bank, kind.habitat(), size.getKey(), tier.getKey(), price);
            }
        }
    }

    private static BigDecimal hundredths(int value) {
        return BigDecimal.valueOf(value, 2);
    }

    /** A sheet that is written row by row. Mutable; of one thread. */
    private static final class Table {
        private final Worksheet sheet;
        private int rows;

        Table(Workbook workbook, String name, String... headers) {
            this.sheet = workbook.newWorksheet(name);
            row((Object[]) headers);
        }

        void row(Object... cells) {
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] instanceof Number number) {
                    sheet.value(rows, column, number);
                } else {
                    sheet.value(rows, column, cells[column].toString());
                }
            }
            rows++;
        }

        int size() {
            return rows;
        }
    }
}

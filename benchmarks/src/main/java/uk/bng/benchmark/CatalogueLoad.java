package uk.bng.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.bng.adapter.catalogue.excel.Workbook;
import uk.bng.adapter.catalogue.excel.WorkbookFile;
import uk.bng.adapter.catalogue.postgres.PostgresCatalogueRegister;
import uk.bng.adapter.catalogue.postgres.PostgresCatalogueSource;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.usecase.ImportAnswer;
import uk.bng.application.usecase.ImportCatalogue;
import uk.bng.application.usecase.ImportWish;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SpatialRule;

/**
 * Imports a large catalogue into a PostgreSQL that it starts, and loads it: {@code CatalogueLoad [CSV]}.
 *
 * <p>1,000 banks, 50,000 prices and 20,000 stock rows, in a workbook. The first import and load of the process are told
 * apart from later ones, of which every import changes a price. Prints the figures, adds them to the CSV
 * (benchmarks/results/catalogue.csv), and ends with 1 where the first import took 10 s, or the first load 1 s, both by the clock and by the processors: other work
 * on the machine does not count.
 */
public final class CatalogueLoad {
    private static final int BANKS = 1_000;
    private static final int PRICES_OF_A_BANK = 50;
    private static final int STOCK_OF_A_BANK = 20;
    private static final int HABITATS = 120;
    private static final int ROUNDS = 5;
    private static final Duration MOST_IMPORT = Duration.ofSeconds(10);
    private static final Duration MOST_LOAD = Duration.ofSeconds(1);
    private static final double NANOS_PER_MILLI = 1e6;

    private CatalogueLoad() {}

    public static void main(String[] args) throws IOException {
        Path csv = Path.of(args.length > 0 ? args[0] : "benchmarks/results/catalogue.csv");
        Path folder = Files.createTempDirectory("bng-catalogue");
        Geography geography = FactTables.shipped().geography();
        geography.warm();
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Database database = Database.open(
                        new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                        4,
                        Patience.LONG)) {
            var reader =
                    new CatalogueReader(CatalogueLoad::sha256, SpatialRule.LPA_NCA, BankPlaces.byTables(geography));
            var given = new CatalogueReader(CatalogueLoad::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven(""));
            var register = new PostgresCatalogueRegister(database, Duration.ofDays(1));
            var importing = new ImportCatalogue(register, given, reader, InstantSource.system());
            long firstImport = 0;
            long firstLoad = 0;
            long firstImportWork = 0;
            long firstLoadWork = 0;
            var imports = new Spread();
            var loads = new Spread();
            for (int round = 0; round <= ROUNDS; round++) {
                Path file = folder.resolve("large-%d.xlsx".formatted(round));
                WorkbookFile.write(file, tables(round));
                long work = work();
                long start = System.nanoTime();
                ImportAnswer answer = importing.bring(
                        Workbook.read(file), new ImportWish(new CatalogueOrigin("large.xlsx", "bench"), false, false));
                long imported = System.nanoTime() - start;
                long importWork = work() - work;
                if (!(answer instanceof ImportAnswer.Imported)) {
                    throw new IllegalStateException("The catalogue must be imported: " + answer);
                }
                work = work();
                start = System.nanoTime();
                int prices = new PostgresCatalogueSource(
                                database, database, reader, InstantSource.system(), Runnable::run)
                        .current()
                        .catalogue()
                        .prices()
                        .count();
                long loaded = System.nanoTime() - start;
                long loadWork = work() - work;
                if (prices != BANKS * PRICES_OF_A_BANK) {
                    throw new IllegalStateException("The prices (%d) must all be there.".formatted(prices));
                }
                if (round == 0) {
                    firstImport = imported;
                    firstLoad = loaded;
                    firstImportWork = importWork;
                    firstLoadWork = loadWork;
                } else {
                    imports.add(imported);
                    loads.add(loaded);
                }
            }
            report(csv, firstImport, firstImportWork, imports, firstLoad, firstLoadWork, loads);
            boolean isSlow = Math.min(firstImport, firstImportWork) >= MOST_IMPORT.toNanos()
                    || Math.min(firstLoad, firstLoadWork) >= MOST_LOAD.toNanos();
            System.exit(isSlow ? 1 : 0);
        }
    }

    /** The time that processors gave this process and the server's, compiling included: other work does not count. */
    private static long work() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private static void report(
            Path csv,
            long firstImport,
            long firstImportWork,
            Spread imports,
            long firstLoad,
            long firstLoadWork,
            Spread loads)
            throws IOException {
        String header = "date,commit,machine,banks,prices,stock,first_import_ms,first_import_cpu_ms,import_median_ms,"
                + "first_load_ms,first_load_cpu_ms,load_median_ms";
        String row = String.join(
                ",",
                List.of(
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        Circumstances.commit(),
                        Circumstances.machine(),
                        Integer.toString(BANKS),
                        Integer.toString(BANKS * PRICES_OF_A_BANK),
                        Integer.toString(BANKS * STOCK_OF_A_BANK),
                        shown(firstImport),
                        shown(firstImportWork),
                        shown(imports.median()),
                        shown(firstLoad),
                        shown(firstLoadWork),
                        shown(loads.median())));
        System.out.println(header);
        System.out.println(row);
        Files.writeString(
                csv,
                (Files.exists(csv) ? "" : header + "\n") + row + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static List<RawSheet> tables(int round) {
        List<RawRow> banks = new ArrayList<>();
        List<RawRow> habitats = new ArrayList<>();
        List<RawRow> prices = new ArrayList<>();
        List<RawRow> stock = new ArrayList<>();
        for (int habitat = 0; habitat < HABITATS; habitat++) {
            row(habitats, habitat(habitat), "Grassland", "Medium", "area");
        }
        List<String> sizes = List.of("fractional", "small", "medium", "large");
        List<String> tiers = List.of("local", "adjacent", "far");
        for (int bank = 0; bank < BANKS; bank++) {
            String id = "BANK-%04d".formatted(bank);
            row(banks, id, "Bank number " + bank, "Winchester", "South Downs");
            for (int i = 0; i < PRICES_OF_A_BANK; i++) {
                int place = i + bank;
                row(
                        prices,
                        id,
                        habitat((bank + i / 12) % HABITATS),
                        sizes.get(place % 4),
                        tiers.get(place / 4 % 3),
                        "%d.%02d".formatted(20_000 + place, bank == 0 && i == 0 ? round : place % 100));
            }
            for (int i = 0; i < STOCK_OF_A_BANK; i++) {
                row(stock, id, "S-" + i, habitat((bank + i) % HABITATS), "%d.%06d".formatted(i, place(bank, i)));
            }
        }
        List<RawRow> levels = new ArrayList<>();
        row(levels, "Medium", "4");
        return List.of(
                sheet("Banks", "bank_id,bank_name,lpa_name,nca_name", banks),
                sheet("Pricing", "bank_id,habitat_name,contract_size,tier,price", prices),
                sheet("HabitatCatalog", "habitat_name,broader_type,distinctiveness_name,UmbrellaType", habitats),
                sheet("Stock", "bank_id,stock_id,habitat_name,quantity_available", stock),
                sheet("DistinctivenessLevels", "distinctiveness_name,level_value", levels));
    }

    private static int place(int bank, int row) {
        return bank * STOCK_OF_A_BANK + row;
    }

    private static String habitat(int number) {
        return "Grassland - Habitat of the kind number %03d".formatted(number);
    }

    private static RawSheet sheet(String name, String headers, List<RawRow> rows) {
        return new RawSheet(name, Arrays.asList(headers.split(",", -1)), rows);
    }

    private static void row(List<RawRow> rows, String... cells) {
        rows.add(new RawRow(rows.size() + 2, Arrays.asList(cells)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there.", e);
        }
    }

    private static String shown(long nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / NANOS_PER_MILLI);
    }
}

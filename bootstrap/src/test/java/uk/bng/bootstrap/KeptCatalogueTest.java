package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.adapter.cli.Desk;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.bootstrap.Program.Run;

/** Catalogues of a database: brought, quoted from, and taken out again. */
final class KeptCatalogueTest {
    private static final Map<String, String> EMPTY = Map.of();

    private final DatabaseAddress address = RealPostgres.fresh();
    private final Wiring wiring = Program.wiring(Program.settings(environment(EMPTY)));
    private final Desk desk = wiring.desk((host, port, console) -> 0);

    @TempDir
    private Path folder = Path.of("");

    private Path demo = folder;

    @BeforeEach
    void unpackTheDemo() throws IOException {
        demo = folder.resolve("demo.xlsx");
        try (InputStream shipped =
                KeptCatalogueTest.class.getResourceAsStream("/uk/bng/adapter/catalogue/excel/demo-catalogue.xlsx")) {
            Files.copy(Objects.requireNonNull(shipped), demo);
        }
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void importsAWorkbookOnceAndListsIt() {
        Run first = run("catalogue", "import", demo.toString());
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("28 banks", "There is no catalogue to compare it with.")
                .endsWith("Imported: quotes are made from it.\n");

        Run again = run("catalogue", "import", demo.toString());
        assertThat(again.code()).isZero();
        assertThat(again.out()).endsWith("Unchanged: quotes are made from the same rows already.\n");

        String version = Program.DESK.catalogue().get().current().version().value();
        assertThat(run("catalogue", "versions").out().lines().filter(line -> line.startsWith("*")))
                .singleElement()
                .asString()
                .contains("demo.xlsx", System.getProperty("user.name"));
        assertThat(desk.catalogue().get().current().version()).hasToString(version);
    }

    @Test
    void quotesByteForByteAsFromTheWorkbook() {
        run("catalogue", "import", demo.toString());

        for (String name : new String[] {"typical", "reference", "bank-limit", "watercourse", "single", "postcode"}) {
            String file = Program.EXAMPLES.resolve(name + ".json").toString();
            assertThat(steady(run("quote", file, "--json").out()))
                    .isEqualTo(steady(Program.run("quote", file, "--json").out()));
            assertThat(steady(run("quote", file).out()))
                    .isEqualTo(steady(Program.run("quote", file).out()));
        }
    }

    @Test
    void keepsNothingOfADryRun() {
        Run run = run("catalogue", "import", demo.toString(), "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("Nothing was written: this was a dry run.\n");
        assertThat(run("catalogue", "versions").out()).isEqualTo("No catalogue was imported yet.\n");
    }

    @Test
    void refusesBadRowsOrLeavesThemOut() throws IOException {
        Path file = workbook(20_000, "B1,S2,Moor,many");

        Run refused = run("catalogue", "import", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out())
                .contains("bad-number")
                .endsWith(
                        "Nothing was written, because 1 rows would be left out. Maybe mend them, or use --skip-bad-rows.\n");

        assertThat(run("catalogue", "import", file.toString(), "--skip-bad-rows")
                        .code())
                .isZero();
    }

    @Test
    void saysWhatAnImportChanges() throws IOException {
        run("catalogue", "import", workbook(20_000, "B1,S2,Moor,1").toString());

        Run run = run("catalogue", "import", workbook(21_000, "B1,S3,Moor,1").toString());

        assertThat(run.out())
                .contains(
                        "Pricing: 0 added, 1 changed, 0 removed\n",
                        "  ~ B1 / Moor / small / local: price 20000.00 \u2192 price 21000.00\n",
                        "Stock: 1 added, 0 changed, 1 removed\n  + B1 / S3\n  - B1 / S2\n");
    }

    @Test
    void exportsWhatImportsAsTheSame() throws IOException {
        run("catalogue", "import", demo.toString());
        String first = Program.DESK.catalogue().get().current().version().value();
        run("catalogue", "import", workbook(20_000, "B1,S2,Moor,1").toString());
        Path file = folder.resolve("out.xlsx");

        Run run = run("catalogue", "export", file.toString(), "--hash", first.substring(0, 20));
        assertThat(run.out()).contains("28 banks").contains(first);
        assertThat(desk.workbook().apply(file).current().version()).hasToString(first);

        Run twice = run("catalogue", "export", file.toString());
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.out()).contains("workbook-unwritten");
        assertThat(run("catalogue", "export", folder.resolve("x.xlsx").toString(), "--hash", "sha256:zz")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void saysThatTheDatabaseIsAwayAndNothingAboutIt() {
        Wiring away = Program.wiring(
                Program.settings(environment(Map.of("BNG_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/bng"))));
        Desk astray = away.desk((host, port, console) -> 0);

        for (String[] command : new String[][] {
            {"catalogue", "import", demo.toString()},
            {"catalogue", "versions"},
            {"quote", Program.EXAMPLES.resolve("single.json").toString()}
        }) {
            Run run = Program.run(astray, "", command);

            assertThat(run.code()).isEqualTo(5);
            assertThat(run.out())
                    .contains("urn:bng:problem:catalogue-unavailable", "The database (postgres) does not answer.")
                    .doesNotContain("127.0.0.1", address.password() + "@", "Exception");
            assertThat(run.err()).isEmpty();
        }
        away.close();
    }

    @Test
    void needsADatabase() {
        Run run = Program.run("catalogue", "versions");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("A database must be set.");
    }

    @Test
    void aServiceStartsWithoutACatalogueAndGoesOnWithTheFirst() {
        try (RunningService service = RunningService.start(environment(Map.of("SERVER_PORT", "0")))) {
            var client = new ApiClient(service.port());
            assertThat(client.get("/catalogue").status()).isEqualTo(503);

            run("catalogue", "import", demo.toString());

            Soon.until(() -> client.get("/catalogue").status() == 200);
        }
    }

    private Run run(String... arguments) {
        return Program.run(desk, "", arguments);
    }

    private Map<String, String> environment(Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BNG_CATALOGUE_SOURCE", "postgres",
                "BNG_POSTGRES_URL", address.url(),
                "BNG_POSTGRES_USER", address.user(),
                "BNG_POSTGRES_PASSWORD", address.password()));
        environment.putAll(other);
        return environment;
    }

    private static String steady(String printed) {
        return printed.replaceAll("\"elapsed\": ?\"[^\"]+\"", "").replaceAll("in [0-9,]+ ms", "");
    }

    private Path workbook(int price, String stock) throws IOException {
        Path file = Files.createTempFile(folder, "small", ".xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "tests", "1.0")) {
            sheet(workbook, "Banks", "bank_id,bank_name,lpa_name,nca_name", "B1,Near,Ashford,Low Weald");
            sheet(workbook, "Pricing", "bank_id,habitat_name,contract_size,tier,price", "B1,Moor,small,local," + price);
            sheet(
                    workbook,
                    "HabitatCatalog",
                    "habitat_name,broader_type,distinctiveness_name,UmbrellaType",
                    "Moor,Heath,Medium,area");
            sheet(workbook, "Stock", "bank_id,stock_id,habitat_name,quantity_available", "B1,S1,Moor,1.5", stock);
            sheet(workbook, "DistinctivenessLevels", "distinctiveness_name,level_value", "Low,2", "Medium,4");
        }
        return file;
    }

    private static void sheet(Workbook workbook, String name, String... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}

package uk.bng.adapter.catalogue.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.port.CatalogueArrival;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.port.NewCatalogue;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.CatalogueSheets;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;

/** What a workbook says is never taken for SQL: every text comes back as it went. */
final class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "'); drop table catalogue_bank; --",
            "\"; delete from catalogue; --",
            "$$; drop table catalogue; $$",
            ":catalogue :c1 ?",
            "\\' or 1=1 \\\\",
            "{\"a\",NULL,\\\"}",
            "NULL",
            "null",
            "E'\\x00'",
            "\u00e9\u0301 \u732b \ud83d\ude00 \u202e reversed",
            "tab\tand\nline\r\nends",
            "%s %1$s {0}",
            "_x0041_",
            "\u0001\u007f",
            "long " + "\u00df'\"\\ ".repeat(4_000));

    private final Database database = Database.open(RealPostgres.fresh(), 2, Patience.LONG);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void comesBackVerbatim() {
        Catalogue catalogue = ((Accepted) RawTables.reader().read(hostile())).catalogue();
        assertThat(catalogue.banks()).hasSize(TEXTS.size() + 2);
        assertThat(catalogue.stock()).hasSize(TEXTS.size() + 3);
        var register = new PostgresCatalogueRegister(database, Duration.ofDays(1));

        CatalogueArrival arrival = register.bring(new NewCatalogue(
                catalogue,
                catalogue.version(),
                new CatalogueOrigin(TEXTS.getFirst(), TEXTS.getLast()),
                InstantSource.system().instant(),
                null));

        assertThat(arrival).isEqualTo(CatalogueArrival.CURRENT);
        assertThat(register.current().orElseThrow().entry().origin())
                .isEqualTo(new CatalogueOrigin(TEXTS.getFirst(), TEXTS.getLast()));
        List<RawSheet> sheets = register.current().orElseThrow().sheets();
        assertThat(cells(sheets)).isEqualTo(cells(CatalogueSheets.of(catalogue)));
        assertThat(((Accepted) RawTables.reader().read(sheets)).catalogue().version())
                .isEqualTo(catalogue.version());
        assertThat(register.find(new CatalogueVersion("sha256:" + "0".repeat(64))))
                .isEmpty();
    }

    private static List<RawSheet> hostile() {
        RawTables tables = RawTables.valid();
        List<RawRow> banks = new ArrayList<>(tables.sheet("Banks").rows());
        List<RawRow> habitats = new ArrayList<>(tables.sheet("HabitatCatalog").rows());
        List<RawRow> stock = new ArrayList<>(tables.sheet("Stock").rows());
        List<RawRow> prices = new ArrayList<>(tables.sheet("Pricing").rows());
        for (String text : TEXTS) {
            add(banks, text, text, text, text, text, text, text, text, text, "", "");
            add(habitats, text, text, "Low", "area");
            add(stock, text, text, text, "1");
            add(prices, text, text, "small", "local", "1");
        }
        return tables.with(new RawSheet("Banks", tables.sheet("Banks").headers(), banks))
                .with(new RawSheet(
                        "HabitatCatalog", tables.sheet("HabitatCatalog").headers(), habitats))
                .with(new RawSheet("Stock", tables.sheet("Stock").headers(), stock))
                .with(new RawSheet("Pricing", tables.sheet("Pricing").headers(), prices))
                .sheets();
    }

    private static void add(List<RawRow> rows, String... cells) {
        rows.add(new RawRow(rows.size() + 2, Arrays.asList(cells)));
    }

    private static List<List<RawRow>> cells(List<RawSheet> sheets) {
        return sheets.stream().map(RawSheet::rows).toList();
    }
}

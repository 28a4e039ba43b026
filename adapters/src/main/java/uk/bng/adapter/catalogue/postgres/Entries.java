package uk.bng.adapter.catalogue.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import java.util.ArrayList;
import java.util.List;
import uk.bng.adapter.postgres.Columns;
import uk.bng.application.port.CatalogueCounts;
import uk.bng.application.port.CatalogueEntry;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.port.NewCatalogue;
import uk.bng.domain.bank.CatalogueVersion;

/** The heads of catalogues: what is said of them without their rows. */
final class Entries {
    private Entries() {}

    static CatalogueEntry entry(DbRow row) {
        List<CatalogueVersion> versions = new ArrayList<>();
        String joined = Columns.text(row, "versions");
        if (!joined.isEmpty()) {
            for (String version : joined.split(" ", -1)) {
                versions.add(new CatalogueVersion(version));
            }
        }
        return new CatalogueEntry(
                new CatalogueVersion(Columns.text(row, "content")),
                versions,
                new CatalogueOrigin(Columns.text(row, "file"), Columns.text(row, "importer")),
                Columns.instant(row, "brought_at"),
                new CatalogueCounts(
                        count(row, "banks"),
                        count(row, "habitats"),
                        count(row, "prices"),
                        count(row, "stock"),
                        count(row, "trading_rules")),
                Columns.flag(row, "is_current"));
    }

    private static int count(DbRow row, String column) {
        return Math.toIntExact(Columns.whole(row, column));
    }

    /** Writes the head of a catalogue that is not kept yet, and gives its number. */
    static long insert(DbExecute execute, NewCatalogue arriving, String content) {
        CatalogueCounts counts = CatalogueCounts.of(arriving.catalogue());
        return execute.createGet(RegisterStatements.ADD)
                .addParam("content", content)
                .addParam("file", arriving.origin().file())
                .addParam("importer", arriving.origin().importer())
                .addParam("now", Columns.parameter(arriving.broughtAt()))
                .addParam("banks", counts.banks())
                .addParam("habitats", counts.habitats())
                .addParam("prices", counts.prices())
                .addParam("stock", counts.stock())
                .addParam("rules", counts.tradingRules())
                .execute()
                .map(row -> Columns.whole(row, "catalogue"))
                .orElseThrow();
    }
}

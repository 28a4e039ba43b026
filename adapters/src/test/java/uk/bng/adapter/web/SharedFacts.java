package uk.bng.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import uk.bng.adapter.catalogue.excel.ExcelCatalogueSource;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.adapter.place.tables.TableLocationFinder;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.LocationFinder;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.unit.StatutoryFacts;

/** What ships with the program, read once for all tests. */
final class SharedFacts {
    static final Geography GEOGRAPHY = FactTables.shipped().geography();
    static final LocationFinder PLACES = new TableLocationFinder(() -> GEOGRAPHY);
    static final StatutoryFacts STATUTORY = FactTables.shipped().statutoryFacts();
    static final CatalogueSource CATALOGUE = ExcelCatalogueSource.shipped(
            new CatalogueReader(SharedFacts::sha256, SpatialRule.LPA_NCA, BankPlaces.byTables(GEOGRAPHY)),
            InstantSource.system());

    private SharedFacts() {}

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.Reservations;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SpatialRule;

/**
 * What the commands work with. Suppliers and functions are asked only by a command that needs them, so that the others
 * start quickly; they fail with {@link BadInput} where what the user named cannot be used.
 *
 * @param quoting gives the use case that quotes a case with an engine
 * @param answering answers orders, with any engine of the defaults
 * @param catalogue what is for sale where the user names no workbook
 * @param catalogues what can be done with the catalogues of the database
 * @param workbook what a workbook has for sale
 * @param tables reads the tables of a case, with banks placed by a spatial rule
 * @param places finds sites
 * @param ticks counts nanoseconds from any origin
 * @param keyFile the file of keys where the user names none; null: there is none either
 * @param keys what can be done with the keys of a file
 * @param crm what can be done with the CRM
 * @param reservations what saved quotes hold of the stock
 * @param archive what can be done with the archive of quotes
 * @param serving runs the service
 */
public record Desk(
        String version,
        Function<String, PrepareQuote> quoting,
        AnswerOrder answering,
        Supplier<CatalogueSource> catalogue,
        Supplier<CatalogueDesk> catalogues,
        Function<Path, CatalogueSource> workbook,
        Function<SpatialRule, CatalogueReader> tables,
        Supplier<Geography> geography,
        LocationFinder places,
        OrderDefaults defaults,
        LongSupplier ticks,
        @Nullable Path keyFile,
        Function<Path, KeyDesk> keys,
        Supplier<CrmTools> crm,
        Supplier<Reservations> reservations,
        Supplier<ArchiveShelf> archive,
        Serving serving) {}

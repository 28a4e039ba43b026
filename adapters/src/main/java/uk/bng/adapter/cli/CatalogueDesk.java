package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.usecase.ExportCatalogue;
import uk.bng.application.usecase.ImportCatalogue;
import uk.bng.domain.bank.RawSheet;

/**
 * What the commands on kept catalogues work with.
 *
 * @param read the tables of a workbook
 * @param write writes a workbook of tables
 * @param importer who is at the command line
 */
public record CatalogueDesk(
        CatalogueRegister register,
        ImportCatalogue importing,
        ExportCatalogue exporting,
        Function<Path, List<RawSheet>> read,
        BiConsumer<Path, List<RawSheet>> write,
        String importer) {}

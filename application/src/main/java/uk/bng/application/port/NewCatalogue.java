package uk.bng.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * A catalogue on its way into a register.
 *
 * @param catalogue with its banks as they were given; its version is that of its content
 * @param version what it is quoted under here
 * @param follows the content that it was compared with, and is to follow; null: there was none
 */
public record NewCatalogue(
        Catalogue catalogue,
        CatalogueVersion version,
        CatalogueOrigin origin,
        Instant broughtAt,
        @Nullable CatalogueVersion follows) {}

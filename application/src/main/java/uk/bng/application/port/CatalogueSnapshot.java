package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.TableIssue;

/** A catalogue as it was read at an instant, and what was noticed in its rows. Immutable. */
public record CatalogueSnapshot(Catalogue catalogue, List<TableIssue> issues, Instant loadedAt) {
    public CatalogueSnapshot {
        issues = List.copyOf(issues);
    }

    public CatalogueVersion version() {
        return catalogue.version();
    }
}

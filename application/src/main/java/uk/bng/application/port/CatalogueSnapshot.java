package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.TableIssue;

/** A catalogue as it was read at an instant, what was noticed in its rows, and how its banks were placed. Immutable. */
public record CatalogueSnapshot(Catalogue catalogue, List<TableIssue> issues, BankFilling filling, Instant loadedAt) {
    public CatalogueSnapshot {
        issues = List.copyOf(issues);
    }

    public CatalogueVersion version() {
        return catalogue.version();
    }
}

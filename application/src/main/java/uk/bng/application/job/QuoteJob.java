package uk.bng.application.job;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * A quote to be worked out, as it was accepted; it never changes.
 *
 * @param catalogue the version of the catalogue that it is to be quoted from
 * @param lineage null where it revises no other job
 */
public record QuoteJob(
        JobId id,
        Owner owner,
        QuoteOrder order,
        CatalogueVersion catalogue,
        @Nullable Lineage lineage) {}

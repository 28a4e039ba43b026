package uk.bng.application.port;

import java.util.List;
import java.util.Optional;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * Keeps catalogues that were imported, and which of them is quoted from. Every method is one atomic step, also between
 * processes. Thread-safe. Every method fails with {@link CatalogueRegisterUnavailable} when the register does not answer.
 */
public interface CatalogueRegister {
    /** The catalogue that is quoted from; empty before the first. */
    Optional<KeptCatalogue> current();

    /** A kept catalogue by its content, or by a version that it was ever quoted under. */
    Optional<KeptCatalogue> find(CatalogueVersion version);

    /** All that is kept, the one brought last first. */
    List<CatalogueEntry> entries();

    /**
     * Makes a catalogue the one that is quoted from, unless another than it was meant to follow has become that. One with
     * the same content as a kept one takes its place among them. Those that nobody can need any more are forgotten.
     */
    CatalogueArrival bring(NewCatalogue arriving);
}

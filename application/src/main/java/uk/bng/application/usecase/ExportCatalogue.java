package uk.bng.application.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.port.KeptCatalogue;
import uk.bng.domain.bank.CatalogueVersion;

/** Takes a catalogue out of the register as tables that can be imported again. */
public final class ExportCatalogue {
    private final CatalogueRegister register;

    public ExportCatalogue(CatalogueRegister register) {
        this.register = register;
    }

    /**
     * The catalogue of a version, or the current one where it is null; empty when it is not kept.
     *
     * @throws uk.bng.application.port.CatalogueRegisterUnavailable when the register does not answer
     */
    public Optional<KeptCatalogue> export(@Nullable CatalogueVersion version) {
        return version == null ? register.current() : register.find(version);
    }
}

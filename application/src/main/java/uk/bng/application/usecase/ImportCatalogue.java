package uk.bng.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueArrival;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.KeptCatalogue;
import uk.bng.application.port.NewCatalogue;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueDifference;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.TableIssue;

/** Brings the tables of a catalogue into the register, all of them or none, and says what they change. */
public final class ImportCatalogue {
    private final CatalogueRegister register;
    private final CatalogueReader given;
    private final CatalogueReader quoted;
    private final InstantSource clock;

    /**
     * Imports into a register.
     *
     * @param given reads banks as they are given: that is what is kept
     * @param quoted reads them as quotes have them
     */
    public ImportCatalogue(
            CatalogueRegister register, CatalogueReader given, CatalogueReader quoted, InstantSource clock) {
        this.register = register;
        this.given = given;
        this.quoted = quoted;
        this.clock = clock;
    }

    /**
     * Imports tables.
     *
     * @throws uk.bng.application.port.CatalogueRegisterUnavailable when the register does not answer
     */
    public ImportAnswer bring(List<RawSheet> tables, ImportWish wish) {
        // What is looked at is what would be kept: its order and what was settled in reading it do not matter any more.
        return switch (quoted.read(tables)) {
            case CatalogueReading.Refused refused -> refusal(refused);
            case CatalogueReading.Accepted accepted -> accepted(tables, accepted, wish);
        };
    }

    private ImportAnswer accepted(List<RawSheet> tables, CatalogueReading.Accepted accepted, ImportWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var read = new CatalogueSnapshot(accepted.catalogue(), accepted.issues(), accepted.filling(), now);
        if (!wish.skipsBadRows() && read.issues().stream().anyMatch(TableIssue::isError)) {
            return new ImportAnswer.RowsRefused(read);
        }
        Catalogue arriving = asGiven(tables);
        Optional<String> fault = KeepableTables.faultOf(arriving);
        return fault.isPresent()
                ? new ImportAnswer.Refused("not-keepable", fault.get())
                : brought(arriving, read, wish, now);
    }

    private ImportAnswer brought(Catalogue arriving, CatalogueSnapshot read, ImportWish wish, Instant now) {
        while (true) {
            @Nullable KeptCatalogue before = register.current().orElse(null);
            @Nullable
            CatalogueVersion follows = before == null ? null : before.entry().content();
            if (arriving.version().equals(follows)) {
                return new ImportAnswer.Unchanged(read);
            }
            @Nullable CatalogueDifference difference = before == null ? null : difference(before, arriving);
            if (wish.isRehearsal()) {
                return new ImportAnswer.Imported(read, difference, true);
            }
            var fresh = new NewCatalogue(arriving, read.version(), wish.origin(), now, follows);
            if (register.bring(fresh) == CatalogueArrival.CURRENT) {
                return new ImportAnswer.Imported(read, difference, false);
            }
            // Somebody else imported meanwhile: the difference is now from theirs.
        }
    }

    /** None from one that is damaged: it must not stand in the way of the next. */
    private @Nullable CatalogueDifference difference(KeptCatalogue before, Catalogue arriving) {
        return switch (given.read(before.sheets())) {
            case CatalogueReading.Accepted accepted -> CatalogueDifference.between(accepted.catalogue(), arriving);
            case CatalogueReading.Refused unused -> null;
        };
    }

    private Catalogue asGiven(List<RawSheet> tables) {
        return switch (given.read(tables)) {
            case CatalogueReading.Accepted accepted -> accepted.catalogue();
            case CatalogueReading.Refused refused -> throw new IllegalStateException(refused.message());
        };
    }

    private static ImportAnswer refusal(CatalogueReading.Refused refused) {
        return new ImportAnswer.Refused(refused.code().code(), refused.message());
    }
}

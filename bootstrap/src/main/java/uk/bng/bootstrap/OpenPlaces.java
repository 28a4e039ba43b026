package uk.bng.bootstrap;

import java.util.function.Supplier;
import uk.bng.adapter.place.tables.TableLocationFinder;
import uk.bng.application.port.LocationFinder;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.place.Geography;

/** What finds sites and places banks, as the settings say, and how it is closed. */
record OpenPlaces(LocationFinder finder, Supplier<BankPlaces> banks, Runnable closing) {
    /** By the tables alone. */
    static OpenPlaces byTables(Supplier<Geography> geography) {
        return new OpenPlaces(new TableLocationFinder(geography), () -> BankPlaces.byTables(geography.get()), () -> {});
    }
}

package uk.bng.adapter.place.tables;

import java.util.function.Supplier;
import uk.bng.application.port.LocationFinder;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Finds sites by the tables alone, without any network: postcodes, points and addresses by the centre of an outcode. */
public final class TableLocationFinder implements LocationFinder {
    private final Supplier<Geography> geography;

    /** A finder by the geography given, which is asked for when the first site is. */
    public TableLocationFinder(Supplier<Geography> geography) {
        this.geography = geography;
    }

    @Override
    public SiteAnswer locate(SiteQuery query) {
        Geography tables = geography.get();
        return tables.place(query.areas(), tables.lookUp(query.sought()));
    }
}

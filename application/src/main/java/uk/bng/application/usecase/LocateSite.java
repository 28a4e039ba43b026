package uk.bng.application.usecase;

import uk.bng.application.port.LocationFinder;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Says where a site lies, without quoting anything. Thread-safe. */
public final class LocateSite {
    private final LocationFinder places;

    public LocateSite(LocationFinder places) {
        this.places = places;
    }

    /**
     * The site of a query, or everything that is wrong with it.
     *
     * @throws uk.bng.application.port.LocationUnavailable when the site cannot be looked up now
     */
    public LocateAnswer locate(SiteQuery query) {
        return switch (places.locate(query)) {
            case SiteAnswer.Located site -> new LocateAnswer.Found(site);
            case SiteAnswer.NotLocated refused ->
                new LocateAnswer.Unfit(
                        refused.issues().stream().map(OrderIssue::of).toList());
        };
    }
}

package uk.bng.application.port;

import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Where a site is: its authority, landscape areas and waters, and how sure that is. Thread-safe. */
public interface LocationFinder {
    /**
     * The site that a query describes, or everything that is wrong with it. A query of which something was given and
     * nothing is found is never answered as if nothing had been given.
     *
     * @throws LocationUnavailable when what is needed cannot be asked now, and nothing else that was given will do
     */
    SiteAnswer locate(SiteQuery query);
}

package uk.bng.adapter.place.live;

import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.LocationUnavailable;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.LookedUpArea;
import uk.bng.domain.place.PlaceLookUp;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.Sought;

/**
 * Finds sites by services on the network: postcodes, three layers of areas, and addresses where a service for them is given.
 * What a service does not answer in time comes from the tables, with a warning. Neighbours always do.
 */
public final class LiveLocationFinder implements LocationFinder {
    private static final System.Logger LOG = System.getLogger(LiveLocationFinder.class.getName());
    private static final String NONE = "-";

    private final LiveLookUp lookUp;
    private final Supplier<Geography> geography;
    private final LiveTools tools;
    private final LongSupplier ticks;
    private final Duration whole;

    /** A finder by the geography given, which is asked for when the first site is. */
    public LiveLocationFinder(LiveTerms terms, LiveTools tools, Supplier<Geography> geography) {
        this.lookUp = LiveLookUp.of(terms, tools);
        this.geography = geography;
        this.tools = tools;
        this.ticks = tools.ticks();
        this.whole = terms.patience().whole();
    }

    @Override
    public SiteAnswer locate(SiteQuery query) {
        Geography tables = geography.get();
        Sought sought = query.sought();
        long start = ticks.getAsLong();
        LiveLookUp.Outcome outcome = lookUp.find(sought, tables, Deadline.in(whole, ticks));
        Duration time = Duration.ofNanos(ticks.getAsLong() - start);
        return switch (outcome) {
            case LiveLookUp.Outcome.Answered answered -> {
                SiteAnswer answer = tables.place(query.areas(), answered.found());
                tell(sought, answered.found(), answer, time);
                yield answer;
            }
            case LiveLookUp.Outcome.Impossible impossible -> {
                SiteAnswer answer = chosen(query, impossible.warning(), tables);
                tell(sought, new LookedUp.Nothing(), answer, time);
                yield answer;
            }
        };
    }

    /**
     * A look-up of many places, so many at once, that ends within the time: postcodes are asked for together, and what no
     * service tells until then comes from the tables.
     */
    public PlaceLookUp many(Duration atMost, int atOnce) {
        return new ManyPlaces(lookUp, geography, tools, whole, atMost, atOnce);
    }

    /** The areas that were chosen must do where nothing can be looked up. */
    private static SiteAnswer chosen(SiteQuery query, LocationWarning warning, Geography tables) {
        boolean isPlaced = !query.areas().lpa().isEmpty()
                || !query.areas().nca().isEmpty()
                || !query.areas().lnrs().isEmpty();
        if (!isPlaced) {
            throw new LocationUnavailable("The site cannot be looked up now. " + warning.message(), null);
        }
        return switch (tables.place(query.areas(), new LookedUp.Nothing())) {
            case SiteAnswer.NotLocated not -> not;
            case SiteAnswer.Located located -> warned(located, warning);
        };
    }

    private static SiteAnswer.Located warned(SiteAnswer.Located located, LocationWarning warning) {
        List<LocationWarning> warnings = new ArrayList<>(List.of(warning));
        warnings.addAll(located.warnings());
        return new SiteAnswer.Located(
                located.site(),
                located.accuracy(),
                located.point(),
                warnings,
                located.source(),
                located.attribution(),
                located.note());
    }

    /** Tells operators what was found, but neither the postcode nor the address nor the point. */
    private static void tell(Sought sought, LookedUp lookedUp, SiteAnswer answer, Duration time) {
        String by = switch (sought) {
            case Sought.Nothing unused -> "by=areas outcode=-";
            case Sought.Malformed unused -> "by=malformed outcode=-";
            case Sought.AtPoint unused -> "by=point outcode=-";
            case Sought.AtPostcode postcode ->
                "by=postcode outcode=" + postcode.postcode().outcode();
            case Sought.AtAddress unused -> "by=address outcode=-";
        };
        String areas = lookedUp instanceof LookedUp.Found found
                ? "lpa=%s nca=%s lnrs=%s source=%s"
                        .formatted(code(found.lpa()), code(found.nca()), code(found.lnrs()), found.source())
                : "lpa=- nca=- lnrs=- source=-";
        LOG.log(INFO, () -> "place.looked-up %s %s %s ms=%d".formatted(by, areas, result(answer), time.toMillis()));
    }

    private static String result(SiteAnswer answer) {
        return switch (answer) {
            case SiteAnswer.Located located -> "accuracy=" + located.accuracy().code();
            case SiteAnswer.NotLocated not ->
                "refused=" + not.issues().getFirst().code().code();
        };
    }

    private static String code(LookedUpArea area) {
        return switch (area) {
            case LookedUpArea.Said said -> said.code().isBlank() ? NONE : said.code();
            case LookedUpArea.AtCentre centre -> centre.code();
            case LookedUpArea.NotThere unused -> NONE;
            case LookedUpArea.NotAsked unused -> NONE;
        };
    }
}

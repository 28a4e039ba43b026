package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Lpa;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.PlaceEntry;

/** {@code GET /places}: the areas and waters that a site can be placed by, for pickers and pictures. */
final class PlacesRoutes implements HttpService {
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final FrontDoor door;
    private final Supplier<Geography> geography;

    PlacesRoutes(FrontDoor door, Supplier<Geography> geography) {
        this.door = door;
        this.geography = geography;
    }

    /** Some places, the best fit first. */
    public record Found(List<Item> items) {}

    /** A place; waters have no point, and a share is told where an authority was named. */
    public record Item(
            String code,
            String name,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal share) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.PLACES, this::search);
    }

    private Reply search(Call call) {
        Geography places = geography.get();
        Query query = call.query();
        AreaKind kind = query.needed("kind", List.of(AreaKind.values()), AreaKind::code);
        String text = query.text("q");
        Lpa lpa = query.named("lpa", written -> authority(places, written), "the code of a planning authority");
        int limit = query.whole("limit", 1, MOST, USUAL);
        query.refuseOthers();
        String asked = text == null ? "" : text;
        List<PlaceEntry> found =
                lpa == null ? places.search(kind, asked, limit) : places.overlapping(lpa, kind, asked, limit);
        return Reply.json(200, new Found(found.stream().map(PlacesRoutes::item).toList()));
    }

    private static @Nullable Lpa authority(Geography places, String text) {
        return places.lpa(text) instanceof AreaAnswer.Found<Lpa> found ? found.area() : null;
    }

    private static Item item(PlaceEntry entry) {
        MapPoint point = entry.point();
        return new Item(
                entry.code(),
                entry.name(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                entry.share());
    }
}

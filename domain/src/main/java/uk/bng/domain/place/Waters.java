package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.RefusedRow;

/** The water bodies and operational catchments, found by id or exact name. Immutable and thread-safe. */
public final class Waters {
    /** No waters at all. */
    public static final Waters NONE = new Waters(Map.of(), Map.of());

    private static final Comparator<PlaceEntry> BY_NAME =
            Comparator.comparing(PlaceEntry::name).thenComparing(PlaceEntry::code);

    private final Map<String, Catchment> catchments;
    private final Map<String, Waterbody> waterbodies;

    private Waters(Map<String, Catchment> catchments, Map<String, Waterbody> waterbodies) {
        this.catchments = catchments;
        this.waterbodies = waterbodies;
    }

    /** Catchments without water bodies; a blank or repeated id or a blank name is refused ({@link RefusedRow}). */
    public static Waters of(List<Catchment> rows) {
        return new Waters(byId(rows, Catchment::id, Catchment::name), Map.of());
    }

    /** The same catchments with these water bodies; as above, and an unknown catchment is refused. */
    public Waters with(List<WaterbodyRow> rows) {
        List<Waterbody> found = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            WaterbodyRow row = rows.get(i);
            Catchment catchment = catchments.get(row.catchmentId());
            if (catchment == null) {
                throw new RefusedRow(
                        i,
                        "The code (%s) must be that of an operational catchment of the table."
                                .formatted(row.catchmentId()));
            }
            found.add(new Waterbody(row.id(), row.name(), catchment));
        }
        return new Waters(catchments, byId(found, Waterbody::id, Waterbody::name));
    }

    /** The water body of an id or exact name; a name used twice is ambiguous, with the ids to choose from. */
    public AreaAnswer<Waterbody> waterbody(String text) {
        return find(text, waterbodies, Waterbody::id, Waterbody::name);
    }

    /** The operational catchment of an id or exact name; a name used twice is ambiguous. */
    public AreaAnswer<Catchment> catchment(String text) {
        return find(text, catchments, Catchment::id, Catchment::name);
    }

    /** All water bodies, by name and then by id. */
    List<PlaceEntry> waterbodies() {
        return waterbodies.values().stream()
                .map(water -> new PlaceEntry(water.id(), water.name(), null, null))
                .sorted(BY_NAME)
                .toList();
    }

    /** All operational catchments, by name and then by id. */
    List<PlaceEntry> catchments() {
        return catchments.values().stream()
                .map(catchment -> new PlaceEntry(catchment.id(), catchment.name(), null, null))
                .sorted(BY_NAME)
                .toList();
    }

    private static <T> AreaAnswer<T> find(
            String text, Map<String, T> byId, Function<T, String> id, Function<T, String> name) {
        T known = byId.get(text.strip().toUpperCase(Locale.ROOT));
        if (known != null) {
            return new AreaAnswer.Found<>(known);
        }
        String key = CanonicalText.key(text);
        List<T> named = byId.values().stream()
                .filter(row -> CanonicalText.key(name.apply(row)).equals(key))
                .toList();
        return switch (named.size()) {
            case 0 ->
                new AreaAnswer.Unknown<>(
                        text, Spelling.nearest(text, byId.values().stream().map(name)));
            case 1 -> new AreaAnswer.Found<>(named.getFirst());
            default -> {
                List<String> ids = named.stream().map(id).sorted().toList();
                yield new AreaAnswer.Ambiguous<>(
                        text, ids.stream().collect(Collectors.joining(" or ", "the id was meant: ", "")), ids);
            }
        };
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id, Function<T, String> name) {
        Map<String, T> byId = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            if (id.apply(row).isBlank() || name.apply(row).isBlank()) {
                throw new RefusedRow(
                        i, "The water (%s, %s) must have an id and a name.".formatted(id.apply(row), name.apply(row)));
            }
            if (byId.put(id.apply(row).toUpperCase(Locale.ROOT), row) != null) {
                throw new RefusedRow(i, "The id (%s) must be given once.".formatted(id.apply(row)));
            }
        }
        return byId;
    }
}

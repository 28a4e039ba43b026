package uk.bng.domain.place;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The area of one kind that a site is given.
 *
 * @param area the table's row; null where there is no area or the tables do not hold it
 * @param approximate whether it may be another at the site itself
 */
record PlacedArea<T extends Area>(AreaName name, @Nullable T area, boolean approximate) {
    /** An area that was chosen, or follows surely. */
    static <T extends Area> PlacedArea<T> certain(T area) {
        return new PlacedArea<>(area.name(), area, false);
    }

    /** No area. */
    static <T extends Area> PlacedArea<T> none(boolean approximate) {
        return new PlacedArea<>(AreaName.BLANK, null, approximate);
    }

    /** The area that a look-up names: by its code, else by its name; a name that no table holds is kept as it is. */
    static <T extends Area> PlacedArea<T> seen(
            LookedUpArea seen, boolean approximate, AreaTable<T> table, Function<String, AreaAnswer<T>> find) {
        return switch (seen) {
            case LookedUpArea.AtCentre centre ->
                table.withCode(centre.code())
                        .map(area -> new PlacedArea<>(area.name(), area, true))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The code (%s) must be that of an area of the tables.".formatted(centre.code())));
            case LookedUpArea.Said said ->
                named(said.code(), said.name(), table, find)
                        .map(area -> new PlacedArea<>(area.name(), area, approximate))
                        .orElseGet(() -> new PlacedArea<>(AreaName.of(said.name()), null, approximate));
            case LookedUpArea.NotThere unused -> none(true);
            case LookedUpArea.NotAsked unused -> none(false);
        };
    }

    private static <T extends Area> Optional<T> named(
            String code, String name, AreaTable<T> table, Function<String, AreaAnswer<T>> find) {
        Optional<T> coded = code.isBlank() ? Optional.empty() : table.withCode(code);
        if (coded.isPresent() || name.isBlank()) {
            return coded;
        }
        return find.apply(name) instanceof AreaAnswer.Found<T> found ? Optional.of(found.area()) : Optional.empty();
    }
}

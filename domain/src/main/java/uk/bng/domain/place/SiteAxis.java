package uk.bng.domain.place;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of land area of a site: the area that was chosen, what was looked up, and which of both the site is given.
 *
 * @param chosen null where none was chosen
 * @param seen the area that was looked up
 * @param placed the area that the site is given
 */
record SiteAxis<T extends Area>(
        AreaKind kind, @Nullable T chosen, LookedUpArea lookedUp, PlacedArea<T> seen, PlacedArea<T> placed) {
    /** The axis on which what was chosen stands, and else what was looked up. */
    static <T extends Area> SiteAxis<T> of(
            AreaTable<T> table,
            @Nullable T chosen,
            LookedUpArea lookedUp,
            boolean approximate,
            Function<String, AreaAnswer<T>> find) {
        PlacedArea<T> seen = PlacedArea.seen(lookedUp, approximate, table, find);
        return new SiteAxis<>(table.kind(), chosen, lookedUp, seen, chosen == null ? seen : PlacedArea.certain(chosen));
    }

    /** The same with this area given to the site. */
    SiteAxis<T> given(PlacedArea<T> area) {
        return new SiteAxis<>(kind, chosen, lookedUp, seen, area);
    }

    boolean isChosen() {
        return chosen != null;
    }

    /** Whether a service looked and found no area. */
    boolean isEmptyThere() {
        return lookedUp instanceof LookedUpArea.NotThere;
    }

    boolean isKnown() {
        return placed.name().isKnown();
    }
}

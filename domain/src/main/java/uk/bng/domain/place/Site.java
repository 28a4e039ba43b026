package uk.bng.domain.place;

import java.util.List;
import java.util.Set;

/**
 * Where a development lies, as far as it is known, with the neighbours of its areas. Blank names are unknown. Immutable.
 *
 * @param shortBorders those of the neighbours that may not touch on the ground
 * @param approximate the kinds of area that were read at the centre of a wider area, so that they may be others
 */
public record Site(
        AreaName lpa,
        AreaName nca,
        AreaName lnrs,
        AreaName waterbody,
        AreaName operationalCatchment,
        List<AreaName> lpaNeighbours,
        List<AreaName> ncaNeighbours,
        List<AreaName> lnrsNeighbours,
        List<ShortBorder> shortBorders,
        Set<AreaKind> approximate) {
    /** A site of which nothing is known: every bank is far. */
    public static final Site UNKNOWN = new Site(
            AreaName.BLANK,
            AreaName.BLANK,
            AreaName.BLANK,
            AreaName.BLANK,
            AreaName.BLANK,
            List.of(),
            List.of(),
            List.of());

    public Site {
        lpaNeighbours = List.copyOf(lpaNeighbours);
        ncaNeighbours = List.copyOf(ncaNeighbours);
        lnrsNeighbours = List.copyOf(lnrsNeighbours);
        shortBorders = List.copyOf(shortBorders);
        approximate = Set.copyOf(approximate);
    }

    /** A site all of whose areas and borders are certain. */
    public Site(
            AreaName lpa,
            AreaName nca,
            AreaName lnrs,
            AreaName waterbody,
            AreaName operationalCatchment,
            List<AreaName> lpaNeighbours,
            List<AreaName> ncaNeighbours,
            List<AreaName> lnrsNeighbours) {
        this(
                lpa,
                nca,
                lnrs,
                waterbody,
                operationalCatchment,
                lpaNeighbours,
                ncaNeighbours,
                lnrsNeighbours,
                List.of(),
                Set.of());
    }

    /** Whether a bank can be anything but far on the axes of {@code rule}. */
    public boolean isLocatedFor(SpatialRule rule) {
        return lpa.isKnown() || (rule == SpatialRule.LPA_NCA ? nca : lnrs).isKnown();
    }
}

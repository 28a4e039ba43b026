package uk.bng.domain.place;

import java.util.List;

/**
 * Where a development lies, as far as it is known, with the neighbours of its areas. Blank names are unknown. Immutable.
 */
public record Site(
        AreaName lpa,
        AreaName nca,
        AreaName lnrs,
        AreaName waterbody,
        AreaName operationalCatchment,
        List<AreaName> lpaNeighbours,
        List<AreaName> ncaNeighbours,
        List<AreaName> lnrsNeighbours) {
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
    }

    /** Whether a bank can be anything but far on the axes of {@code rule}. */
    public boolean isLocatedFor(SpatialRule rule) {
        return lpa.isKnown() || (rule == SpatialRule.LPA_NCA ? nca : lnrs).isKnown();
    }
}

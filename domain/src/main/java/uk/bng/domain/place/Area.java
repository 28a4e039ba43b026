package uk.bng.domain.place;

/** A row of one of the area tables: an authority or a landscape, known by its code. */
public sealed interface Area permits Lpa, Nca, Lnrs {
    /** The official code as text, leading zeros included. */
    String code();

    /** The table's own name, which is handed on whatever the user wrote. */
    AreaName name();

    /** A point inside the area. */
    MapPoint point();
}

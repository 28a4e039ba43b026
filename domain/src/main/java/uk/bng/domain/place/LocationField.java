package uk.bng.domain.place;

/** A member of the location in a request, by the name it is written with. */
public enum LocationField {
    LPA("lpa_name"),
    NCA("nca_name"),
    LNRS("lnrs_name"),
    WATERBODY("waterbody"),
    CATCHMENT("operational_catchment"),
    POSTCODE("postcode"),
    ADDRESS("address"),
    LATITUDE("latitude"),
    LONGITUDE("longitude");

    private final String member;

    LocationField(String member) {
        this.member = member;
    }

    /** The member in which an area of this kind is chosen. */
    public static LocationField of(AreaKind kind) {
        return switch (kind) {
            case LPA -> LPA;
            case NCA -> NCA;
            case LNRS -> LNRS;
            case WATERBODY -> WATERBODY;
            case CATCHMENT -> CATCHMENT;
        };
    }

    /** The name of the member: {@code lpa_name}. */
    public String member() {
        return member;
    }
}

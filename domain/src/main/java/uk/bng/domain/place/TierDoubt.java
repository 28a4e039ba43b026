package uk.bng.domain.place;

/** Why a tier may be another than it reads. */
public enum TierDoubt {
    /** A watercourse was placed without both catchments (specification, section 4.3). */
    CATCHMENT,
    /** The site or the bank was placed by the centre of a wider area (location specification, section 3). */
    PLACE,
    /** An intertidal habitat, which marine plan areas should place (location specification, section 6). */
    MARINE,
    /** The only border between the areas is very short in the tables (location specification, section 6). */
    BORDER;

    /** Whether a tier in this doubt counts as approximate: a short border is to be checked, and else stands. */
    boolean makesApproximate() {
        return this != BORDER;
    }
}

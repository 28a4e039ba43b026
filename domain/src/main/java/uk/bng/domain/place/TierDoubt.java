package uk.bng.domain.place;

/** Why a tier may be another than it reads. */
public enum TierDoubt {
    /** A watercourse was placed without both catchments (specification, section 4.3). */
    CATCHMENT,
    /** The site or the bank was placed by the centre of a wider area (location specification, section 3). */
    PLACE
}

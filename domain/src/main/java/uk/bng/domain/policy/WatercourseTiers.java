package uk.bng.domain.policy;

/** Whether watercourse lines are placed by catchment or by the area axes (section 4.3). */
public enum WatercourseTiers {
    CATCHMENTS,
    AREAS
}

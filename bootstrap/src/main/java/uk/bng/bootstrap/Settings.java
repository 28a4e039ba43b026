package uk.bng.bootstrap;

/** Everything that can be set, validated. */
record Settings(
        CatalogueSettings catalogue,
        PolicySettings policy,
        SpatialSettings spatial,
        SolverSettings solver,
        PlaceSettings place) {
    /** What the shipped application.yaml says. */
    static final Settings DEFAULTS = new Settings(
            CatalogueSettings.DEFAULTS,
            PolicySettings.DEFAULTS,
            SpatialSettings.DEFAULTS,
            SolverSettings.DEFAULTS,
            PlaceSettings.DEFAULTS);

    static Settings of(SettingValues values) {
        return new Settings(
                CatalogueSettings.of(values),
                PolicySettings.of(values),
                SpatialSettings.of(values),
                SolverSettings.of(values),
                PlaceSettings.of(values));
    }
}

package uk.bng.bootstrap;

import org.jspecify.annotations.Nullable;

/** Everything that can be set, validated. */
record Settings(
        ServerSettings server,
        KeySettings keys,
        CatalogueSettings catalogue,
        PolicySettings policy,
        SpatialSettings spatial,
        SolverSettings solver,
        JobSettings jobs,
        RedisSettings redis,
        PostgresSettings postgres,
        ArchiveSettings archive,
        ReservationSettings reservations,
        PlaceSettings place,
        CrmSettings crm,
        LimitSettings limits,
        WebSettings web) {
    /** What the shipped application.yaml says. */
    static final Settings DEFAULTS = new Settings(
            ServerSettings.DEFAULTS,
            KeySettings.DEFAULTS,
            CatalogueSettings.DEFAULTS,
            PolicySettings.DEFAULTS,
            SpatialSettings.DEFAULTS,
            SolverSettings.DEFAULTS,
            JobSettings.DEFAULTS,
            RedisSettings.DEFAULTS,
            PostgresSettings.DEFAULTS,
            ArchiveSettings.DEFAULTS,
            ReservationSettings.DEFAULTS,
            PlaceSettings.DEFAULTS,
            CrmSettings.DEFAULTS,
            LimitSettings.DEFAULTS,
            WebSettings.DEFAULTS);

    Settings {
        if (jobs.store() == JobSettings.Store.REDIS && redis.url() == null) {
            throw missing(
                    SettingKey.REDIS_URL, SettingKey.JOBS_STORE, jobs.store().code());
        }
        if (postgres.url() == null || postgres.password() == null) {
            SettingKey lacking = postgres.url() == null ? SettingKey.POSTGRES_URL : SettingKey.POSTGRES_PASSWORD;
            if (catalogue.source() == CatalogueSettings.Source.POSTGRES) {
                throw missing(
                        lacking, SettingKey.CATALOGUE_SOURCE, catalogue.source().code());
            }
            if (archive.store() == ArchiveSettings.Store.POSTGRES) {
                throw missing(lacking, SettingKey.ARCHIVE_STORE, archive.store().code());
            }
        }
        refuseUnsharedHolds(reservations, jobs, archive);
    }

    /** Instances that share jobs and not what is held would each sell the same stock. */
    private static void refuseUnsharedHolds(
            ReservationSettings reservations, JobSettings jobs, ArchiveSettings archive) {
        if (reservations.hold() != ReservationSettings.Hold.NONE
                && jobs.store() == JobSettings.Store.REDIS
                && archive.store() != ArchiveSettings.Store.POSTGRES) {
            throw new RefusedSetting(
                    "The setting %s (%s) must be none where %s is redis and %s is not postgres: instances would not see each other's holds.\nMaybe set %s to postgres."
                            .formatted(
                                    SettingKey.RESERVATIONS_HOLD.path(),
                                    reservations.hold().code(),
                                    SettingKey.JOBS_STORE.path(),
                                    SettingKey.ARCHIVE_STORE.path(),
                                    SettingKey.ARCHIVE_STORE.path()));
        }
    }

    private static RefusedSetting missing(SettingKey key, SettingKey neededBy, String value) {
        return RefusedSetting.missing(key, "%s is %s".formatted(neededBy.path(), value));
    }

    static Settings of(SettingValues values) {
        return new Settings(
                ServerSettings.of(values),
                KeySettings.of(values),
                CatalogueSettings.of(values),
                PolicySettings.of(values),
                SpatialSettings.of(values),
                SolverSettings.of(values),
                JobSettings.of(values),
                RedisSettings.of(values),
                PostgresSettings.of(values),
                ArchiveSettings.of(values),
                ReservationSettings.of(values),
                PlaceSettings.of(values),
                CrmSettings.of(values),
                LimitSettings.of(values),
                WebSettings.of(values));
    }

    /** The same with the service listening where the command line says; null where it does not. */
    Settings listening(@Nullable String host, @Nullable Integer port) {
        return new Settings(
                new ServerSettings(host == null ? server.host() : host, port == null ? server.port() : port),
                keys,
                catalogue,
                policy,
                spatial,
                solver,
                jobs,
                redis,
                postgres,
                archive,
                reservations,
                place,
                crm,
                limits,
                web);
    }
}

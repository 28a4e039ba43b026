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
            PlaceSettings.DEFAULTS,
            CrmSettings.DEFAULTS,
            LimitSettings.DEFAULTS,
            WebSettings.DEFAULTS);

    Settings {
        if (jobs.store() == JobSettings.Store.REDIS && redis.url() == null) {
            throw RefusedSetting.missing(
                    SettingKey.REDIS_URL,
                    "%s is %s"
                            .formatted(
                                    SettingKey.JOBS_STORE.path(), jobs.store().code()));
        }
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
                place,
                crm,
                limits,
                web);
    }
}

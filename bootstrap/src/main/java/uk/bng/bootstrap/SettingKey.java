package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key: where the service listens, and the tree {@code bng.}. Each is made of single words, so that an environment
 * name maps to it plainly.
 */
enum SettingKey {
    SERVER_HOST,
    SERVER_PORT,
    KEYS_MODE,
    KEYS_FILE,
    CATALOGUE_SOURCE,
    CATALOGUE_FILE,
    POLICY_PRESET,
    POLICY_TRADING,
    POLICY_DRAW,
    POLICY_COMPANIONS,
    POLICY_SPLITTING,
    POLICY_FALLBACK,
    POLICY_WATERCOURSE,
    SPATIAL_RULE,
    SOLVER_ENGINE,
    SOLVER_LIMIT,
    SOLVER_SEED,
    SOLVER_THREADS,
    JOBS_STORE,
    JOBS_WORKERS,
    JOBS_LEASE,
    JOBS_HEARTBEAT,
    JOBS_QUEUE,
    JOBS_RETENTION,
    JOBS_GRACE,
    REDIS_URL,
    POSTGRES_URL,
    POSTGRES_USER,
    POSTGRES_PASSWORD,
    POSTGRES_CONNECTIONS,
    ARCHIVE_STORE,
    ARCHIVE_RETENTION,
    RESERVATIONS_HOLD,
    RESERVATIONS_TERM,
    PLACE_SOURCE,
    PLACE_TABLES,
    PLACE_CONTACT,
    PLACE_POSTCODES,
    PLACE_LPA,
    PLACE_NCA,
    PLACE_LNRS,
    PLACE_ADDRESS,
    PLACE_FIELDS_LPA,
    PLACE_FIELDS_NCA,
    PLACE_FIELDS_LNRS,
    CRM_KIND,
    CRM_ATTIO_TOKEN,
    CRM_ATTIO_BASE,
    CRM_ATTIO_OBJECT,
    CRM_ATTIO_FIELDS,
    CRM_ATTIO_WEBHOOK_SECRET,
    LIMITS_SUBMITS,
    LIMITS_READS,
    LIMITS_STREAMS,
    LIMITS_LIVE,
    WEB_ORIGINS,
    WEB_FRAME_PARENTS,
    WEB_ADDRESS;

    static final String PREFIX = "bng.";
    static final String SERVER_PREFIX = "server.";

    /** The key of a path such as {@code bng.solver.engine}; exact. */
    static Optional<SettingKey> named(String path) {
        return Arrays.stream(values()).filter(key -> key.path().equals(path)).findFirst();
    }

    /** All paths, in the order of the specification. */
    static List<String> paths() {
        return Arrays.stream(values()).map(SettingKey::path).toList();
    }

    /** Whether a path lies in one of the trees that are read here, so that it must be known. */
    static boolean isRead(String path) {
        return path.startsWith(PREFIX) || path.startsWith(SERVER_PREFIX);
    }

    String path() {
        String path = name().toLowerCase(Locale.ROOT).replace('_', '.');
        return path.startsWith(SERVER_PREFIX) ? path : PREFIX + path;
    }

    /** Whether it is read from the environment alone. */
    boolean isSecret() {
        return this == CRM_ATTIO_TOKEN || this == CRM_ATTIO_WEBHOOK_SECRET || this == POSTGRES_PASSWORD;
    }

    /** The name of the environment variable that sets it. */
    String environmentName() {
        return path().toUpperCase(Locale.ROOT).replace('.', '_');
    }
}

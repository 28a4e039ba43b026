package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every key under {@code bng.}; each is made of single words, so that an environment name maps to it plainly. */
enum SettingKey {
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
    PLACE_TABLES;

    static final String PREFIX = "bng.";

    /** The key of a path such as {@code bng.solver.engine}; exact. */
    static Optional<SettingKey> named(String path) {
        return Arrays.stream(values()).filter(key -> key.path().equals(path)).findFirst();
    }

    /** All paths, in the order of the specification. */
    static List<String> paths() {
        return Arrays.stream(values()).map(SettingKey::path).toList();
    }

    String path() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.adapter.json.NearestName;

/** What was set, as text by key: the settings file and, over it, the environment. Blank is the same as not set. */
final class SettingValues {
    private static final String ENVIRONMENT_PREFIX = "BNG_";

    private final Map<SettingKey, String> values;

    private SettingValues(Map<SettingKey, String> values) {
        this.values = values;
    }

    /**
     * The values of both sources; an unknown key under {@code bng.} is refused and the nearest known one named.
     *
     * @param file paths and values, such as {@code bng.solver.engine} and {@code choco}
     * @param environment the whole environment; only names that start with BNG_ matter
     */
    static SettingValues of(Map<String, String> file, Map<String, String> environment) {
        SortedMap<String, String> merged = new TreeMap<>();
        file.forEach((path, value) -> {
            if (path.startsWith(SettingKey.PREFIX)) {
                merged.put(path, value);
            }
        });
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                merged.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        merged.forEach((path, value) -> {
            SettingKey key = SettingKey.named(path).orElseThrow(() -> unknown(path));
            if (!value.isBlank()) {
                values.put(key, value.strip());
            }
        });
        return new SettingValues(values);
    }

    /** The text of a key; empty when it was not set. */
    Optional<String> text(SettingKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The one of {@code allowed} that a key's text names, or the default; another text is refused with those allowed. */
    <T> T choice(SettingKey key, List<T> allowed, Function<T, String> code, T otherwise) {
        String written = values.get(key);
        if (written == null) {
            return otherwise;
        }
        return allowed.stream()
                .filter(value -> code.apply(value).equals(written))
                .findFirst()
                .orElseThrow(() -> RefusedSetting.of(
                        key.path(),
                        written,
                        "one of " + allowed.stream().map(code).collect(Collectors.joining(", "))));
    }

    /** The number of a key, at least {@code least}, or the default. */
    long whole(SettingKey key, long least, long most, long otherwise) {
        return text(key).map(written -> whole(key, written, least, most)).orElse(otherwise);
    }

    private static long whole(SettingKey key, String written, long least, long most) {
        try {
            long value = Long.parseLong(written);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw RefusedSetting.of(key.path(), written, "a whole number from %d to %d".formatted(least, most));
    }

    private static RefusedSetting unknown(String path) {
        String advice = NearestName.to(path, SettingKey.paths())
                .map("\nMaybe %s is meant."::formatted)
                .orElseGet(() -> "\nKnown are %s."
                        .formatted(Arrays.stream(SettingKey.values())
                                .map(SettingKey::path)
                                .collect(Collectors.joining(", "))));
        return new RefusedSetting("The setting %s is not known.%s".formatted(path, advice));
    }
}

package uk.bng.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
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
     * The values of both sources; an unknown key under {@code bng.} or {@code server.} is refused and the nearest known one
     * named. Other names of the environment are left alone, as others use {@code SERVER_} too.
     *
     * @param file paths and values, such as {@code bng.solver.engine} and {@code choco}
     * @param environment the whole environment; only names that start with BNG_, and those of known keys, matter
     */
    static SettingValues of(Map<String, String> file, Map<String, String> environment) {
        SortedMap<String, String> merged = new TreeMap<>();
        file.forEach((path, value) -> {
            if (SettingKey.isRead(path)) {
                if (!value.isBlank()
                        && SettingKey.named(path).filter(SettingKey::isSecret).isPresent()) {
                    throw new RefusedSetting("The setting %s must be set in the environment alone.".formatted(path));
                }
                merged.put(path, value);
            }
        });
        environment.forEach((name, value) -> {
            String path = name.toLowerCase(Locale.ROOT).replace('_', '.');
            if (name.startsWith(ENVIRONMENT_PREFIX)
                    || SettingKey.named(path)
                            .filter(key -> key.environmentName().equals(name))
                            .isPresent()) {
                merged.put(path, value);
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

    /** The duration of a key, from {@code least} to {@code most}, or the default. */
    Duration duration(SettingKey key, Duration least, Duration most, Duration otherwise) {
        return text(key).map(written -> duration(key, written, least, most)).orElse(otherwise);
    }

    private static Duration duration(SettingKey key, String written, Duration least, Duration most) {
        try {
            Duration value = Duration.parse(written);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a duration out of range.
        }
        throw RefusedSetting.of(key.path(), written, "a duration from %s to %s".formatted(least, most));
    }

    /** The address of a service, with a path and nothing after it; empty when it was not set. */
    Optional<URI> address(SettingKey key) {
        return text(key).map(written -> address(key, written));
    }

    private static URI address(SettingKey key, String written) {
        try {
            URI address = new URI(written);
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean isPlain = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (isWeb && isPlain && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below, like another kind of address.
        }
        throw RefusedSetting.of(key.path(), written, "an http or https address that ends with its path");
    }

    /** The texts between the commas of a key, none where it was not set. */
    List<String> list(SettingKey key) {
        return text(key).stream()
                .flatMap(written -> Arrays.stream(written.split(",", -1)))
                .map(String::strip)
                .toList();
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

package uk.bng.bootstrap;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a settings file. Helidon's configuration takes longer to start than a quote takes to compute, so it is touched
 * only where there is a file; the shipped one is held equal to {@link Settings#DEFAULTS} by a test.
 */
final class SettingsFile {
    private SettingsFile() {}

    /** The paths and values of a file, none when there is no such file. */
    static Map<String, String> read(Path file) {
        return Files.exists(file) ? parsed(file) : Map.of();
    }

    private static Map<String, String> parsed(Path file) {
        try {
            return Config.builder(ConfigSources.file(file))
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .disableKeyResolving()
                    .disableValueResolving()
                    .build()
                    .asMap()
                    .get();
        } catch (ConfigException e) {
            throw new RefusedSetting("The settings file (%s) must be readable YAML.".formatted(file.getFileName()));
        }
    }
}

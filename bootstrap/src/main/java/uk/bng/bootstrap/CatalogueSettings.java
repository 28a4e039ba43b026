package uk.bng.bootstrap;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the catalogue comes from; {@code file} is null for the one that is shipped. */
record CatalogueSettings(String source, @Nullable Path file) {
    static final String EXCEL = "excel";
    static final CatalogueSettings DEFAULTS = new CatalogueSettings(EXCEL, null);

    private static final List<String> SOURCES = List.of(EXCEL);

    static CatalogueSettings of(SettingValues values) {
        String source = values.choice(SettingKey.CATALOGUE_SOURCE, SOURCES, Function.identity(), DEFAULTS.source);
        return new CatalogueSettings(source, path(values, SettingKey.CATALOGUE_FILE));
    }

    static @Nullable Path path(SettingValues values, SettingKey key) {
        String written = values.text(key).orElse(null);
        if (written == null) {
            return null;
        }
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw RefusedSetting.of(key.path(), written, "the path of a file or folder");
        }
    }
}

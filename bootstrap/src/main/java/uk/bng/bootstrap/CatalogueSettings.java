package uk.bng.bootstrap;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the catalogue comes from.
 *
 * @param file the workbook of the source excel; null for the one that is shipped
 */
record CatalogueSettings(Source source, @Nullable Path file) {
    static final CatalogueSettings DEFAULTS = new CatalogueSettings(Source.EXCEL, null);

    /** What holds the catalogue. */
    enum Source {
        EXCEL,
        POSTGRES;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CatalogueSettings of(SettingValues values) {
        Source source =
                values.choice(SettingKey.CATALOGUE_SOURCE, List.of(Source.values()), Source::code, DEFAULTS.source);
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

package uk.bng.bootstrap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the tables of areas come from; {@code tables} is null for those that are shipped. */
record PlaceSettings(@Nullable Path tables) {
    static final PlaceSettings DEFAULTS = new PlaceSettings(null);

    static PlaceSettings of(SettingValues values) {
        return new PlaceSettings(CatalogueSettings.path(values, SettingKey.PLACE_TABLES));
    }
}

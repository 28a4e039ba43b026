package uk.bng.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How sites are found, and where the tables and services lie; null addresses are those of the services shipped, but there
 * is none for addresses of sites.
 *
 * @param tables null for the tables that are shipped
 * @param contact what services are told to reach whoever runs this by; blank where there is none
 */
record PlaceSettings(
        Source source,
        @Nullable Path tables,
        String contact,
        @Nullable URI postcodes,
        LayerSettings lpa,
        LayerSettings nca,
        LayerSettings lnrs,
        @Nullable URI address) {
    static final PlaceSettings DEFAULTS = new PlaceSettings(
            Source.TABLES,
            null,
            "",
            null,
            LayerSettings.DEFAULTS,
            LayerSettings.DEFAULTS,
            LayerSettings.DEFAULTS,
            null);

    PlaceSettings {
        if (address != null && contact.isBlank()) {
            throw RefusedSetting.missing(
                    SettingKey.PLACE_CONTACT, "%s is set".formatted(SettingKey.PLACE_ADDRESS.path()));
        }
    }

    /** What sites are found by. */
    enum Source {
        TABLES,
        LIVE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A layer of areas; no fields are those of the layer shipped. */
    record LayerSettings(@Nullable URI address, List<String> fields) {
        static final LayerSettings DEFAULTS = new LayerSettings(null, List.of());

        LayerSettings {
            fields = List.copyOf(fields);
        }
    }

    static PlaceSettings of(SettingValues values) {
        return new PlaceSettings(
                values.choice(SettingKey.PLACE_SOURCE, List.of(Source.values()), Source::code, DEFAULTS.source),
                CatalogueSettings.path(values, SettingKey.PLACE_TABLES),
                contact(values),
                service(values, SettingKey.PLACE_POSTCODES),
                layer(values, SettingKey.PLACE_LPA, SettingKey.PLACE_FIELDS_LPA),
                layer(values, SettingKey.PLACE_NCA, SettingKey.PLACE_FIELDS_NCA),
                layer(values, SettingKey.PLACE_LNRS, SettingKey.PLACE_FIELDS_LNRS),
                service(values, SettingKey.PLACE_ADDRESS));
    }

    /** It is sent in a header, in brackets. */
    private static String contact(SettingValues values) {
        String written = values.text(SettingKey.PLACE_CONTACT).orElse(DEFAULTS.contact);
        if (written.chars().anyMatch(c -> c < ' ' || c > '~' || c == '(' || c == ')')) {
            throw RefusedSetting.of(
                    SettingKey.PLACE_CONTACT.path(), written, "plain text without brackets, such as an e-mail address");
        }
        return written;
    }

    private static LayerSettings layer(SettingValues values, SettingKey address, SettingKey fields) {
        List<String> names = values.list(fields);
        if (names.size() > 2 || names.stream().anyMatch(name -> !name.matches("[A-Za-z][A-Za-z0-9_]*"))) {
            throw RefusedSetting.of(
                    fields.path(),
                    String.join(",", names),
                    "the field of the code and that of the name, or the latter");
        }
        return new LayerSettings(service(values, address), names);
    }

    private static @Nullable URI service(SettingValues values, SettingKey key) {
        return values.address(key).orElse(null);
    }
}

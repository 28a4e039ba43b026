package uk.bng.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of others may use the service from a browser, by their exact origins.
 *
 * @param origins may call it; by default none
 * @param address by which people reach its page, so that what is saved elsewhere can lead there; null: not said
 * @param frameParents may show its page in a frame; by default the CRM
 */
record WebSettings(
        List<String> origins,
        List<String> frameParents,
        @Nullable URI address) {
    static final WebSettings DEFAULTS = new WebSettings(List.of(), List.of("https://app.attio.com"), null);

    /** Blank is the same as not set, so no parents at all need a word. */
    private static final String NOBODY = "none";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    WebSettings {
        origins = List.copyOf(origins);
        frameParents = List.copyOf(frameParents);
    }

    static WebSettings of(SettingValues values) {
        return new WebSettings(
                origins(values, SettingKey.WEB_ORIGINS),
                frameParents(values),
                values.address(SettingKey.WEB_ADDRESS).orElse(null));
    }

    private static List<String> frameParents(SettingValues values) {
        return values.text(SettingKey.WEB_FRAME_PARENTS)
                .map(written ->
                        written.equals(NOBODY) ? List.<String>of() : origins(values, SettingKey.WEB_FRAME_PARENTS))
                .orElse(DEFAULTS.frameParents);
    }

    private static List<String> origins(SettingValues values, SettingKey key) {
        List<String> written = values.list(key);
        for (String origin : written) {
            if (!isOrigin(origin)) {
                throw RefusedSetting.of(
                        key.path(), origin, "exact origins such as https://app.example.org, with commas between them");
            }
        }
        return written;
    }

    /** Whether a text is scheme, host and perhaps port, as browsers write it, and nothing more. */
    private static boolean isOrigin(String written) {
        try {
            URI origin = new URI(written);
            String port = origin.getPort() < 0 ? "" : ":" + origin.getPort();
            return origin.getScheme() != null
                    && SCHEMES.contains(origin.getScheme())
                    && origin.getHost() != null
                    && written.equals(origin.getScheme() + "://" + origin.getHost() + port);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

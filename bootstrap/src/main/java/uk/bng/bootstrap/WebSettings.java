package uk.bng.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * Which pages of others may use the service from a browser: exact origins, none by default.
 *
 * @param origins may call it
 * @param frameParents may show its page in a frame
 */
record WebSettings(List<String> origins, List<String> frameParents) {
    static final WebSettings DEFAULTS = new WebSettings(List.of(), List.of());

    private static final Set<String> SCHEMES = Set.of("http", "https");

    WebSettings {
        origins = List.copyOf(origins);
        frameParents = List.copyOf(frameParents);
    }

    static WebSettings of(SettingValues values) {
        return new WebSettings(origins(values, SettingKey.WEB_ORIGINS), origins(values, SettingKey.WEB_FRAME_PARENTS));
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

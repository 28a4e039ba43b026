package uk.bng.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where Redis is; {@code url} is null where there is none. It may hold a password, so it is never printed. */
record RedisSettings(@Nullable URI url) {
    static final RedisSettings DEFAULTS = new RedisSettings(null);

    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    static RedisSettings of(SettingValues values) {
        return new RedisSettings(
                values.text(SettingKey.REDIS_URL).map(RedisSettings::url).orElse(null));
    }

    private static URI url(String written) {
        try {
            URI url = new URI(written);
            if (url.getScheme() != null && SCHEMES.contains(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Refused below, like another kind of address.
        }
        throw RefusedSetting.of(
                SettingKey.REDIS_URL.path(),
                "***",
                "an address such as redis://host:6379 or rediss://user:word@host:6380");
    }

    @Override
    public String toString() {
        return "RedisSettings[url=%s]".formatted(url == null ? "" : "***");
    }
}

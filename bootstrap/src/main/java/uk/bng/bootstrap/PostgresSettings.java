package uk.bng.bootstrap;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL is; {@code url} is null where there is none. The password is never printed.
 *
 * @param url such as {@code jdbc:postgresql://host:5432/bng}
 * @param connections the most that one process has open at once
 */
record PostgresSettings(
        @Nullable String url, String user, @Nullable String password, int connections) {
    static final PostgresSettings DEFAULTS = new PostgresSettings(null, "bng", null, 10);

    private static final int MOST_CONNECTIONS = 200;

    /** No word and no password in it: those have keys of their own, which are kept out of logs. */
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://[^?@\\s]+/[^?@/\\s]+(\\?[^\\s]*)?");

    static PostgresSettings of(SettingValues values) {
        return new PostgresSettings(
                values.text(SettingKey.POSTGRES_URL).map(PostgresSettings::url).orElse(null),
                values.text(SettingKey.POSTGRES_USER).orElse(DEFAULTS.user),
                values.text(SettingKey.POSTGRES_PASSWORD).orElse(null),
                (int) values.whole(SettingKey.POSTGRES_CONNECTIONS, 2, MOST_CONNECTIONS, DEFAULTS.connections));
    }

    private static String url(String written) {
        if (!URL.matcher(written).matches() || written.contains("password=") || written.contains("user=")) {
            throw RefusedSetting.of(
                    SettingKey.POSTGRES_URL.path(),
                    "***",
                    "an address such as jdbc:postgresql://host:5432/bng, without user and password");
        }
        return written;
    }

    @Override
    public String toString() {
        return "PostgresSettings[url=%s, user=%s, password=%s, connections=%d]"
                .formatted(url == null ? "" : "***", user, password == null ? "" : "***", connections);
    }
}

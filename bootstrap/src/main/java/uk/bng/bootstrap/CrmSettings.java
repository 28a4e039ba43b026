package uk.bng.bootstrap;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which CRM quotes are saved to, and how it is reached; token and secret are never printed.
 *
 * @param token null where there is none, and so nothing is connected
 * @param base the address of Attio's interface; null: the public one
 * @param object the object that holds quotes
 * @param fields whether companies and deals show their latest quote
 * @param webhookSecret null where Attio tells of nothing
 */
record CrmSettings(
        Kind kind,
        @Nullable String token,
        @Nullable URI base,
        String object,
        boolean fields,
        @Nullable String webhookSecret) {
    static final CrmSettings DEFAULTS = new CrmSettings(Kind.NONE, null, null, "quotes", false, null);

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /** A kind of CRM. */
    enum Kind {
        NONE,
        ATTIO;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CrmSettings of(SettingValues values) {
        return new CrmSettings(
                values.choice(SettingKey.CRM_KIND, List.of(Kind.values()), Kind::code, DEFAULTS.kind),
                secret(values, SettingKey.CRM_ATTIO_TOKEN),
                values.address(SettingKey.CRM_ATTIO_BASE).orElse(null),
                object(values),
                values.choice(SettingKey.CRM_ATTIO_FIELDS, List.of(false, true), String::valueOf, DEFAULTS.fields),
                secret(values, SettingKey.CRM_ATTIO_WEBHOOK_SECRET));
    }

    /** Whether there is a CRM, and a token to reach it with. */
    boolean isConnected() {
        return kind == Kind.ATTIO && token != null;
    }

    private static @Nullable String secret(SettingValues values, SettingKey key) {
        String written = values.text(key).orElse(null);
        if (written != null && written.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw RefusedSetting.of(key.path(), "***", "one word of plain characters");
        }
        return written;
    }

    private static String object(SettingValues values) {
        String written = values.text(SettingKey.CRM_ATTIO_OBJECT).orElse(DEFAULTS.object);
        if (!SLUG.matcher(written).matches()) {
            throw RefusedSetting.of(SettingKey.CRM_ATTIO_OBJECT.path(), written, "lower-case letters, digits, _ and -");
        }
        return written;
    }

    @Override
    public String toString() {
        return "CrmSettings[kind=%s, token=%s, base=%s, object=%s, fields=%s, webhookSecret=%s]"
                .formatted(kind, shown(token), base, object, fields, shown(webhookSecret));
    }

    private static String shown(@Nullable String secret) {
        return secret == null ? "" : "***";
    }
}

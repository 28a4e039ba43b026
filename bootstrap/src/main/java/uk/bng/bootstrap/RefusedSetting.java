package uk.bng.bootstrap;

/** A setting that cannot be taken: its message names the key, the value and what is allowed. */
final class RefusedSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedSetting(String message) {
        super(message);
    }

    /** A value that is none of those allowed. */
    static RefusedSetting of(String key, String value, String rule) {
        return new RefusedSetting("The setting %s (%s) must be %s.".formatted(key, value, rule));
    }

    /** A key that another setting needs and that was not set. */
    static RefusedSetting missing(SettingKey key, String neededBy) {
        return new RefusedSetting("The setting %s must be set, since %s.\nMaybe set the environment variable %s."
                .formatted(key.path(), neededBy, key.environmentName()));
    }
}

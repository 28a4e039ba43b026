package uk.bng.application.save;

import java.util.regex.Pattern;

/**
 * Names a record of the CRM.
 *
 * @param object what kind of record it is, such as {@code companies}
 * @param id as the CRM gave it
 */
public record RecordKey(String object, String id) {
    private static final Pattern OBJECT = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    public RecordKey {
        if (!isObject(object)) {
            throw new IllegalArgumentException(
                    "The object (%s) must be lower-case letters, digits, _ and -.".formatted(object));
        }
    }

    /** Whether a text has the form of an object's name. */
    public static boolean isObject(String text) {
        return OBJECT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return object + "/" + id;
    }
}

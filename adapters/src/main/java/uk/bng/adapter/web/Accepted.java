package uk.bng.adapter.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the lists of {@code Accept} and {@code Accept-Encoding} (RFC 9110, section 12.5); the closest entry decides. */
final class Accepted {
    private Accepted() {}

    /** Whether a client takes this media type; all are taken by one that says nothing. */
    static boolean isMediaType(@Nullable String accept, String type) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        String plain = type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'));
        String range = plain.substring(0, plain.indexOf('/')) + "/*";
        return isTaken(accept, plain, range, "*/*");
    }

    /** Whether a client takes gzip; it must say so. */
    static boolean isGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && isTaken(acceptEncoding, "gzip", "x-gzip", "*");
    }

    /** Whether the first of these names that is in the list, is there with a weight above zero. */
    private static boolean isTaken(String list, String... names) {
        for (String name : names) {
            for (String entry : list.split(",", -1)) {
                int end = entry.indexOf(';') < 0 ? entry.length() : entry.indexOf(';');
                if (entry.substring(0, end).strip().equalsIgnoreCase(name)) {
                    return !isRefused(entry.substring(end));
                }
            }
        }
        return false;
    }

    private static boolean isRefused(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String written = parameter.replace(" ", "").toLowerCase(Locale.ROOT);
            if (written.startsWith("q=")) {
                return written.equals("q=0") || (written.startsWith("q=0.") && isZeros(written.substring(4)));
            }
        }
        return false;
    }

    private static boolean isZeros(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }
}

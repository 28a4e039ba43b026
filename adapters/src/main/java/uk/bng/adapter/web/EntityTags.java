package uk.bng.adapter.web;

import org.jspecify.annotations.Nullable;

/** Entity tags made of a job's sequence, and what a client's {@code If-None-Match} says of them. */
final class EntityTags {
    private static final String COMPRESSED = "-gzip\"";

    private EntityTags() {}

    static String of(long sequence) {
        return "\"" + sequence + '"';
    }

    /** The tag of the same document, compressed. */
    static String compressed(String tag) {
        return tag.substring(0, tag.length() - 1) + COMPRESSED;
    }

    /** Whether the client has the document of this tag, compressed or not (weak comparison, RFC 9110, section 13.1.2). */
    static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String entry : ifNoneMatch.split(",", -1)) {
            String known = entry.strip();
            String strong = known.startsWith("W/") ? known.substring(2) : known;
            if (known.equals("*") || strong.equals(tag) || strong.equals(compressed(tag))) {
                return true;
            }
        }
        return false;
    }
}

package uk.bng.adapter.web;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.CrmSaving;

/** The entity tags of jobs, and what a client's {@code If-None-Match} says of them. */
final class EntityTags {
    private static final String COMPRESSED = "-gzip\"";

    private EntityTags() {}

    /** The tag of a job at a sequence; saving it to the CRM changes what is shown and not the job. */
    static String of(long sequence, CrmSaving saving) {
        return saving.equals(CrmSaving.NONE)
                ? "\"" + sequence + '"'
                : "\"" + sequence + '-' + Integer.toHexString(saving.toString().hashCode()) + '"';
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

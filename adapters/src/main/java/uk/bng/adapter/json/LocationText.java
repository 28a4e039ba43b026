package uk.bng.adapter.json;

import org.jspecify.annotations.Nullable;

/** The areas a request names its site by, names or codes as written; null where nothing was said. */
public record LocationText(
        @Nullable String lpa,
        @Nullable String nca,
        @Nullable String lnrs,
        @Nullable String waterbody,
        @Nullable String operationalCatchment) {}

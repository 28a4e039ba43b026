package uk.bng.domain.place;

import java.util.List;
import java.util.Locale;

/** Why a chosen area cannot be used; the suggestions are names or codes to write instead, and may be empty. */
public record LocationIssue(AreaKind field, String value, Code code, String message, List<String> suggestions) {
    public LocationIssue {
        suggestions = List.copyOf(suggestions);
    }

    /** What can be wrong with a chosen area (location specification, sections 2 and 5). */
    public enum Code {
        UNKNOWN_AREA,
        AMBIGUOUS_AREA,
        CATCHMENT_DIFFERS;

        /** The code in JSON: {@code unknown-area}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

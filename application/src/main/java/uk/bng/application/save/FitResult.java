package uk.bng.application.save;

import java.util.List;

/** What came of preparing the CRM. Exhaustive: switch over it without a default. */
public sealed interface FitResult {
    /** What is there and what is to be made, or was. */
    record Planned(FitPlan plan) implements FitResult {}

    /** We may not do it; the scopes that are missing, none where the CRM does not know us at all. */
    record Forbidden(List<String> scopes) implements FitResult {
        public Forbidden {
            scopes = List.copyOf(scopes);
        }
    }

    /** What the customer pays for does not allow it. */
    record BeyondPlan() implements FitResult {}

    /** It refuses a part in a way that is not known. */
    record Refused(String part, String code) implements FitResult {}

    /** It does not answer. */
    record Unreachable() implements FitResult {}
}

package uk.bng.application.save;

import java.util.List;

/** Whether the CRM can be written to. Exhaustive: switch over it without a default. */
public sealed interface Readiness {
    /** There is no CRM. */
    record Off() implements Readiness {}

    /** It can; {@code objects} are those whose records quotes can be saved at, as they are named there. */
    record Ready(List<String> scopes, List<String> objects) implements Readiness {
        public Ready {
            scopes = List.copyOf(scopes);
            objects = List.copyOf(objects);
        }
    }

    /** We may not do all that is needed. */
    record Missing(List<String> scopes) implements Readiness {
        public Missing {
            scopes = List.copyOf(scopes);
        }
    }

    /** The CRM does not know us. */
    record Unauthorised() implements Readiness {}

    /** It does not answer. */
    record Unreachable() implements Readiness {}
}

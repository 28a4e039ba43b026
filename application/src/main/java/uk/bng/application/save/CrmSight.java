package uk.bng.application.save;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was last seen of the CRM, so that whoever needs to know does not ask it. Thread-safe. */
public final class CrmSight {
    private final AtomicReference<Readiness> seen;

    /** Sight of a CRM that was not looked at yet. */
    public CrmSight(Readiness first) {
        this.seen = new AtomicReference<>(first);
    }

    public Readiness seen() {
        return seen.get();
    }

    /** Takes note of a look, and gives what was seen before. */
    public Readiness see(Readiness now) {
        return seen.getAndSet(now);
    }

    /** Takes note of what a save met; what only concerns that save tells nothing. */
    public void meet(SaveOutcome.Refused refused) {
        switch (refused.cause()) {
            case UNAUTHORISED -> see(new Readiness.Unauthorised());
            case SCOPE_MISSING -> see(new Readiness.Missing(refused.fields()));
            default -> {
                // Says nothing of other saves.
            }
        }
    }

    /** Why no save need be tried now; empty when one may be. */
    public Optional<SaveOutcome.Refused> obstacle() {
        return switch (seen()) {
            case Readiness.Unauthorised unused ->
                Optional.of(SaveOutcome.Refused.of(SaveCause.UNAUTHORISED, List.of()));
            case Readiness.Missing missing ->
                Optional.of(SaveOutcome.Refused.of(SaveCause.SCOPE_MISSING, missing.scopes()));
            case Readiness.Off unused -> Optional.empty();
            case Readiness.Ready unused -> Optional.empty();
            case Readiness.Unreachable unused -> Optional.empty();
        };
    }
}

package uk.bng.application.usecase;

import java.util.List;
import uk.bng.domain.audit.Finding;

/** A plan that breaks the audit: our bug, and never answered. */
public final class PlanRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PlanRefused(List<Finding> findings) {
        super("The plan must pass the audit (%s).".formatted(findings));
    }
}

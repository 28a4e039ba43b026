package uk.bng.application.usecase;

import uk.bng.application.port.CrmFitter;
import uk.bng.application.save.FitResult;

/** Prepares the CRM to hold quotes. Thread-safe. */
public final class InstallCrm {
    private final CrmFitter fitter;

    public InstallCrm(CrmFitter fitter) {
        this.fitter = fitter;
    }

    /**
     * What is there and what was made, or is to be made. Nothing is written where only the plan is asked for, where
     * something stands in the way, or where nothing is missing.
     *
     * @param fields whether companies and deals get fields of their own
     */
    public FitResult install(boolean planOnly, boolean fields) {
        FitResult planned = fitter.plan(fields);
        if (planOnly || !(planned instanceof FitResult.Planned found)) {
            return planned;
        }
        boolean isToBeDone =
                found.plan().mismatches().isEmpty() && !found.plan().isComplete();
        return isToBeDone ? fitter.apply(found.plan()) : planned;
    }
}

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
        return switch (planned) {
            case FitResult.Planned found
            when !planOnly
                    && found.plan().mismatches().isEmpty()
                    && !found.plan().isComplete() -> fitter.apply(found.plan());
            case FitResult.Planned unused -> planned;
            case FitResult.Forbidden unused -> planned;
            case FitResult.BeyondPlan unused -> planned;
            case FitResult.Refused unused -> planned;
            case FitResult.Unreachable unused -> planned;
        };
    }
}

package uk.bng.application.port;

import uk.bng.application.save.FitPlan;
import uk.bng.application.save.FitResult;

/** Prepares a CRM for quotes: the object that holds them and its attributes. Thread-safe. */
public interface CrmFitter {
    /**
     * What is there, what is to be made, and what stands in the way; writes nothing.
     *
     * @param fields whether companies and deals get fields of their own
     */
    FitResult plan(boolean fields);

    /** Makes what a plan says is to be made; fails where it holds what stands in the way. */
    FitResult apply(FitPlan plan);
}

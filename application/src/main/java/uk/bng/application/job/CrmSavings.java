package uk.bng.application.job;

import java.util.List;
import java.util.Map;

/** Tells how the saving of quotes to the CRM stands. Thread-safe. */
@FunctionalInterface
public interface CrmSavings {
    /** Where nothing is ever saved. */
    CrmSavings NONE = unused -> Map.of();

    /** The latest saving of each job of these quotes; jobs that were never saved are absent. */
    Map<JobId, CrmSaving> of(List<QuoteRef> quotes);
}

package uk.bng.adapter.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.CrmSavings;
import uk.bng.application.save.Readiness;
import uk.bng.application.usecase.HearCrm;
import uk.bng.application.usecase.ListParkedSaves;
import uk.bng.application.usecase.PublishQuote;

/**
 * What the API does with a CRM.
 *
 * @param kind as it is configured: {@code none} or {@code attio}
 * @param seen what was last seen of it
 * @param quoteObject the object of the CRM that holds quotes
 * @param hear takes its deliveries; null where it sends none
 */
public record CrmDesk(
        String kind,
        Supplier<Readiness> seen,
        String quoteObject,
        PublishQuote publish,
        CrmSavings savings,
        ListParkedSaves parked,
        @Nullable HearCrm hear) {}

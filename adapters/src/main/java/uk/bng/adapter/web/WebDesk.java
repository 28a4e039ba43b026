package uk.bng.adapter.web;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.Journal;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.Sessions;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.CheckOrder;
import uk.bng.application.usecase.FollowQuote;
import uk.bng.application.usecase.ForgetQuote;
import uk.bng.application.usecase.ListQuotes;
import uk.bng.application.usecase.LocateSite;
import uk.bng.application.usecase.OpenSession;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.application.usecase.ReadQuote;
import uk.bng.application.usecase.SubmitQuote;
import uk.bng.domain.place.Geography;

/**
 * All that the API is made of.
 *
 * @param checks what readiness needs besides open doors
 * @param metrics the text of {@code GET /metrics}
 * @param ticks counts nanoseconds from any origin
 * @param ids names requests that came without a name
 */
public record WebDesk(
        SubmitQuote submit,
        CheckOrder check,
        ReadQuote read,
        FollowQuote follow,
        ListQuotes list,
        CancelQuote cancel,
        ForgetQuote forget,
        ArchiveDesk archive,
        CrmDesk crm,
        CatalogueSource catalogue,
        OrderDefaults defaults,
        Supplier<Geography> geography,
        LocateSite locate,
        KeyRing keys,
        Sessions sessions,
        OpenSession openSession,
        Journal journal,
        List<HealthCheck> checks,
        Supplier<String> metrics,
        PageFiles page,
        Features features,
        Doors doors,
        InstantSource clock,
        LongSupplier ticks,
        Supplier<UUID> ids,
        WebTerms terms) {
    public WebDesk {
        checks = List.copyOf(checks);
    }
}

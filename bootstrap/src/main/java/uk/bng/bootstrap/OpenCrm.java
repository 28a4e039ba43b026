package uk.bng.bootstrap;

import java.net.URI;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.crm.attio.AttioCrm;
import uk.bng.adapter.crm.attio.AttioPatience;
import uk.bng.adapter.crm.attio.AttioTerms;
import uk.bng.adapter.crm.attio.AttioTools;
import uk.bng.adapter.crm.none.NoCrm;
import uk.bng.application.port.Crm;
import uk.bng.application.port.CrmEar;
import uk.bng.application.port.CrmFitter;
import uk.bng.application.port.Journal;

/**
 * The CRM that the settings name, and how it is closed.
 *
 * @param fitter prepares it; null where there is none
 * @param ear hears its deliveries; null where it sends none
 */
record OpenCrm(
        Crm crm, @Nullable CrmFitter fitter, @Nullable CrmEar ear, Runnable closing) {
    static OpenCrm of(CrmSettings settings, String version, Journal journal, InstantSource clock, LongSupplier ticks) {
        String token = settings.token();
        return settings.kind() == CrmSettings.Kind.ATTIO && token != null
                ? attio(settings, token, version, journal, clock, ticks)
                : new OpenCrm(new NoCrm(), null, null, () -> {});
    }

    private static OpenCrm attio(
            CrmSettings settings,
            String token,
            String version,
            Journal journal,
            InstantSource clock,
            LongSupplier ticks) {
        URI base = settings.base();
        var terms = new AttioTerms(
                base == null ? URI.create(Shipped.services().getProperty("crm.attio")) : base,
                token,
                settings.object(),
                settings.fields(),
                version,
                AttioPatience.USUAL);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var crm = new AttioCrm(terms, new AttioTools(threads, clock, ticks, Thread::sleep, new Random(), journal));
        String secret = settings.webhookSecret();
        return new OpenCrm(crm, crm.fitter(), secret == null ? null : crm.ear(secret), threads::shutdownNow);
    }
}

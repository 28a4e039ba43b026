package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import uk.bng.application.port.Crm;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;

/** Looks whether the CRM can be written to; what waits for it to be in order goes on then. Thread-safe. */
public final class CheckCrm {
    private static final System.Logger LOG = System.getLogger(CheckCrm.class.getName());

    private final Crm crm;
    private final SaveQueue queue;
    private final CrmSight sight;

    public CheckCrm(Crm crm, SaveQueue queue, CrmSight sight) {
        this.crm = crm;
        this.queue = queue;
        this.sight = sight;
    }

    /**
     * What is seen now; meant to be called at the start and every few minutes.
     *
     * @throws uk.bng.application.port.SaveQueueUnavailable when what is parked cannot be released now
     */
    public Readiness check() {
        Readiness now = crm.readiness();
        if (!now.equals(sight.see(now))) {
            log(now);
        }
        if (now instanceof Readiness.Ready) {
            int released = queue.release();
            if (released > 0) {
                LOG.log(Level.INFO, "crm.saves.released count=" + released);
            }
        }
        return now;
    }

    private static void log(Readiness now) {
        switch (now) {
            case Readiness.Off unused -> LOG.log(Level.INFO, "crm.off");
            case Readiness.Ready ready -> LOG.log(Level.INFO, "crm.ready scopes=" + String.join(",", ready.scopes()));
            case Readiness.Missing missing ->
                LOG.log(Level.ERROR, "crm.scopes.missing scopes=" + String.join(",", missing.scopes()));
            case Readiness.Unauthorised unused -> LOG.log(Level.ERROR, "crm.unauthorised");
            case Readiness.Unreachable unused -> LOG.log(Level.WARNING, "crm.unreachable");
        }
    }
}

package uk.bng.application.port;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is told of saves. */
public final class SaveJournal implements Journal {
    private final List<SaveEvent> saves = new CopyOnWriteArrayList<>();
    private final List<AuditEvent> audits = new CopyOnWriteArrayList<>();

    public List<SaveEvent> saves() {
        return List.copyOf(saves);
    }

    public List<AuditEvent> audits() {
        return List.copyOf(audits);
    }

    @Override
    public void request(RequestEvent event) {
        // Tests of the API look at these.
    }

    @Override
    public void job(JobEvent event) {
        // Tests of the worker look at these.
    }

    @Override
    public void call(DependencyCall call) {
        // Tests of the adapters look at these.
    }

    @Override
    public void crm(CrmCall call) {
        // Tests of the CRM look at these.
    }

    @Override
    public void save(SaveEvent event) {
        saves.add(event);
    }

    @Override
    public void audit(AuditEvent event) {
        audits.add(event);
    }
}

package uk.bng.adapter.place.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;

/** Keeps the calls it is told of; look-ups tell of nothing else. */
final class CallJournal implements Journal {
    private final List<DependencyCall> calls = new CopyOnWriteArrayList<>();

    List<DependencyCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void request(RequestEvent event) {
        throw new IllegalStateException("No request is expected.");
    }

    @Override
    public void job(JobEvent event) {
        throw new IllegalStateException("No job is expected.");
    }

    @Override
    public void call(DependencyCall call) {
        calls.add(call);
    }

    @Override
    public void crm(CrmCall call) {
        // Tests of saving look at these.
    }

    @Override
    public void save(SaveEvent event) {
        // Tests of saving look at these.
    }

    @Override
    public void audit(AuditEvent event) {
        // Tests of saving look at these.
    }
}

package uk.bng.application.usecase;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;

/** Remembers what operators would read of jobs. */
final class Journals implements Journal {
    private final List<JobEvent> jobs = new CopyOnWriteArrayList<>();

    List<JobEvent> jobs() {
        return jobs;
    }

    @Override
    public void request(RequestEvent event) {
        throw new IllegalStateException("No request must be told of (%s).".formatted(event));
    }

    @Override
    public void job(JobEvent event) {
        jobs.add(event);
    }

    @Override
    public void call(DependencyCall call) {
        throw new IllegalStateException("No call must be told of (%s).".formatted(call));
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

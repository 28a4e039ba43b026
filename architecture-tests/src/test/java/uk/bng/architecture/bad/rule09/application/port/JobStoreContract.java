package uk.bng.architecture.bad.rule09.application.port;

public abstract class JobStoreContract {
    protected abstract JobStore store();
}

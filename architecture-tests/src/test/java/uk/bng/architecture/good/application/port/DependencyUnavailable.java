package uk.bng.architecture.good.application.port;

public abstract class DependencyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected DependencyUnavailable(String message) {
        super(message);
    }
}

package uk.bng.architecture.good.application.port;

public final class SolverUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1;

    public SolverUnavailable(String message) {
        super(message);
    }
}

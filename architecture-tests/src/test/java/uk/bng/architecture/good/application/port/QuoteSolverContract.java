package uk.bng.architecture.good.application.port;

/** The test side of the port: no test methods, since it is only looked at. */
public abstract class QuoteSolverContract {
    protected abstract QuoteSolver solver();
}

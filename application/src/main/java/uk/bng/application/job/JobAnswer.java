package uk.bng.application.job;

/**
 * The answer to a job in the form that clients read, so that it is written once, and the same from every store.
 *
 * @param outcome {@code optimal}, {@code feasible}, {@code infeasible} or {@code undecided}
 * @param document the whole result
 */
public record JobAnswer(String outcome, String document) {}

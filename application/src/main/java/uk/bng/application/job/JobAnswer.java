package uk.bng.application.job;

/**
 * The answer to a job in the form that clients read, so that it is written once, and the same from every store.
 *
 * @param figures what lists show of it
 * @param document the whole result
 */
public record JobAnswer(AnswerFigures figures, String document) {
    /** {@code optimal}, {@code feasible}, {@code infeasible} or {@code undecided}. */
    public String outcome() {
        return figures.outcome();
    }

    /** The answer as it was archived under a number for people; the document stays as it is. */
    public JobAnswer with(Reference reference) {
        return new JobAnswer(figures.with(reference), document);
    }
}

package uk.bng.adapter.cli;

import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;

/** Something the user gave cannot be used: the command prints the problem and ends with {@link ExitCode#BAD_INPUT}. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument problem;

    public BadInput(ProblemDocument problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A problem that one sentence says all about. */
    public BadInput(ProblemType type, String detail) {
        this(ProblemDocument.of(type, detail));
    }

    ProblemDocument problem() {
        return problem;
    }
}

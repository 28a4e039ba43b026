package uk.bng.adapter.cli;

/** How the program ends. */
final class ExitCode {
    /** The question was answered; that a demand cannot be met is an answer. */
    static final int ANSWERED = 0;
    /** The arguments or a file cannot be used. */
    static final int BAD_INPUT = 2;
    /** The program failed. */
    static final int OUR_FAULT = 3;

    /** The CRM does not allow it; the same number as a failure of ours has elsewhere. */
    static final int NOT_ALLOWED = 3;
    /** The plan of the CRM's workspace does not allow it. */
    static final int BEYOND_PLAN = 4;
    /** The CRM or the database does not answer. */
    static final int SILENT = 5;

    private ExitCode() {}
}

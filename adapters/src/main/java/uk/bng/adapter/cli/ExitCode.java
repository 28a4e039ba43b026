package uk.bng.adapter.cli;

/** How the program ends. */
final class ExitCode {
    /** The question was answered; that a demand cannot be met is an answer. */
    static final int ANSWERED = 0;
    /** The arguments or a file cannot be used. */
    static final int BAD_INPUT = 2;
    /** The program failed. */
    static final int OUR_FAULT = 3;

    private ExitCode() {}
}

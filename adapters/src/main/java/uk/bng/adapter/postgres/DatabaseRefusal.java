package uk.bng.adapter.postgres;

/** The database understood the question and refused it: a constraint, a value, a right that is missing. */
public final class DatabaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    DatabaseRefusal(String state, Throwable cause) {
        super("The database refused a statement (%s).".formatted(state), cause);
        this.state = state;
    }

    /** The SQLSTATE, five characters. */
    public String state() {
        return state;
    }

    /** Whether a row with the same key is there already. */
    public boolean isDuplicate() {
        return state.equals(UNIQUE_VIOLATION);
    }
}

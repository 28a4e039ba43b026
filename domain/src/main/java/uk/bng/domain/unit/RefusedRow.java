package uk.bng.domain.unit;

/**
 * A row of a fact table that breaks a rule of its table. {@code index} counts the rows handed in, from 0, so that
 * whoever read them can name the file and line.
 */
public final class RefusedRow extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int index;

    public RefusedRow(int index, String message) {
        super(message);
        this.index = index;
    }

    public int index() {
        return index;
    }
}

package uk.bng.domain.bank;

/**
 * How many banks of a catalogue were given areas that it does not state, and how many still lack one.
 *
 * @param exact banks all of whose filled areas are those at their own place
 * @param approximate banks of which a filled area was read at the centre of a wider one
 * @param unresolved banks that lack an area, or state one that is not in the tables
 */
public record BankFilling(int exact, int approximate, int unresolved) {
    /** Nothing was filled and nothing was looked for. */
    public static final BankFilling NONE = new BankFilling(0, 0, 0);

    @Override
    public String toString() {
        return "filled exact %d, filled approximate %d, unresolved %d".formatted(exact, approximate, unresolved);
    }
}

package uk.bng.adapter.solver.choco;

import java.util.Arrays;

/** What is decided of each bank at one moment of the search: used, unused or still open. */
final class BankMarks {
    private static final byte UNUSED = 0;
    private static final byte OPEN = 1;
    private static final byte USED = 2;

    private final byte[] marks;

    /** Marks for so many banks, all unused. */
    BankMarks(int banks) {
        marks = new byte[banks];
    }

    void clear() {
        Arrays.fill(marks, UNUSED);
    }

    void use(int bank) {
        marks[bank] = USED;
    }

    void open(int bank) {
        marks[bank] = OPEN;
    }

    void forbid(int bank) {
        marks[bank] = UNUSED;
    }

    boolean isUsed(int bank) {
        return marks[bank] == USED;
    }

    boolean isOpen(int bank) {
        return marks[bank] == OPEN;
    }

    boolean isForbidden(int bank) {
        return marks[bank] == UNUSED;
    }
}

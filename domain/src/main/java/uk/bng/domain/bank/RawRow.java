package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as its source gives it: numbers as decimal text, null or blank where a cell is empty. {@code number}
 * counts as in the file, header = 1. Cells that a short row lacks are empty.
 */
public record RawRow(int number, List<@Nullable String> cells) {
    // Written out, for a compact constructor's class file forgets that a cell may be null.
    public RawRow(int number, List<@Nullable String> cells) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of a row (%d) must be at least 1.".formatted(number));
        }
        this.number = number;
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** Whether no cell holds anything: such a row counts for nothing. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

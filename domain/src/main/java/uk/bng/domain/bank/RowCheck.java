package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.Decimals;

/** Reads the cells of one row and notes what is wrong with them. */
final class RowCheck {
    private final TableRows table;
    private final RawRow row;
    private final List<TableIssue> issues;
    private final int before;

    /** A check that adds what it finds to {@code issues}. */
    RowCheck(TableRows table, RawRow row, List<TableIssue> issues) {
        this.table = table;
        this.row = row;
        this.issues = issues;
        this.before = issues.size();
    }

    /** Whether nothing found so far leaves the row out. */
    boolean isSound() {
        for (int i = before; i < issues.size(); i++) {
            if (issues.get(i).isError()) {
                return false;
            }
        }
        return true;
    }

    String text(Column column) {
        return table.text(row, column);
    }

    /** The text of a key column, "" with an issue when it is blank. */
    String key(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            note(column, Code.BLANK_KEY, "The %s () must not be blank.".formatted(column.header()));
        }
        return text;
    }

    /** The number of a column that needs one; empty with an issue when it holds none. */
    Optional<BigDecimal> number(Column column) {
        String text = text(column);
        Optional<BigDecimal> number = Decimals.read(text);
        if (number.isEmpty()) {
            note(column, Code.BAD_NUMBER, "The %s (%s) must be a number.".formatted(column.header(), text));
        }
        return number;
    }

    void note(Column column, Code code, String reason) {
        issues.add(new TableIssue(table.table().sheet(), row.number(), column.header(), code, reason));
    }
}

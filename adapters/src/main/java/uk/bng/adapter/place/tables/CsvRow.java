package uk.bng.adapter.place.tables;

import java.math.BigDecimal;
import java.util.List;
import uk.bng.domain.unit.Decimals;

/** A row of a table with the line it stands on; its fields are stripped. */
record CsvRow(String file, int line, List<String> fields) {
    String text(int column) {
        return fields.get(column);
    }

    BigDecimal number(int column) {
        return Decimals.read(text(column))
                .orElseThrow(() -> refused("The number (%s) must be a decimal.".formatted(text(column))));
    }

    BadTable refused(String message) {
        return new BadTable(file, line, message);
    }
}

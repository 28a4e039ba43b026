package uk.bng.domain.bank;

import java.util.List;

/**
 * A table as its source gives it, be that a workbook, a database or a case file: nothing of it is judged yet. Cells stand
 * in the order of the headers.
 */
public record RawSheet(String name, List<String> headers, List<RawRow> rows) {
    public RawSheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}

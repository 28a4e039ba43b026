package uk.bng.adapter.catalogue.excel;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says, as text. */
final class CellText {
    private static final int LONGEST_PLAIN = 30;

    private CellText() {}

    /**
     * The text of a cell: numbers as their shortest decimal text, TRUE or FALSE, the cached value of a formula; null for
     * an empty cell, an error value, or a formula that was never worked out.
     */
    static @Nullable String of(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        String raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (cell.getType() == CellType.ERROR && raw.startsWith("#")) {
            return null;
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return cell.getValue() instanceof BigDecimal ? number(raw) : raw;
    }

    /** Workbooks hold binary numbers, often written with 17 digits: 1.1000000000000001 is the number 1.1. */
    private static String number(String raw) {
        Double binary = Double.valueOf(raw);
        if (binary.isInfinite()) {
            return raw;
        }
        BigDecimal shortest = new BigDecimal(binary.toString()).stripTrailingZeros();
        boolean plain = Math.abs(shortest.scale()) < LONGEST_PLAIN;
        return plain ? shortest.toPlainString() : shortest.toString();
    }
}

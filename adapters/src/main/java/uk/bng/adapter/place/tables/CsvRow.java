package uk.bng.adapter.place.tables;

import java.util.List;

/** A row of a table with the line it stands on; its fields are stripped. */
record CsvRow(String file, int line, List<String> fields) {
    private static final int MICRO_DECIMALS = 6;
    private static final int MOST_CHARACTERS = 12;

    String text(int column) {
        return fields.get(column);
    }

    /** The whole number a decimal holds when it is moved {@code decimals} places to the right; at most 6 places. */
    long scaled(int column, int decimals) {
        long micro = micro(column);
        for (int i = decimals; i < MICRO_DECIMALS; i++) {
            if (micro % 10 != 0) {
                throw refused("The number (%s) must have at most %d decimals.".formatted(text(column), decimals));
            }
            micro /= 10;
        }
        return micro;
    }

    /** The millionths a decimal holds exactly; read digit by digit, because a start reads thousands of them. */
    long micro(int column) {
        String text = text(column);
        boolean negative = text.startsWith("-");
        long value = 0;
        int decimals = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else {
                throw badMicro(text);
            }
        }
        if (text.length() > MOST_CHARACTERS || decimals > MICRO_DECIMALS || !endsInDigit(text)) {
            throw badMicro(text);
        }
        for (int i = Math.max(decimals, 0); i < MICRO_DECIMALS; i++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    BadTable refused(String message) {
        return new BadTable(file, line, message);
    }

    private BadTable badMicro(String text) {
        return refused("The number (%s) must be a decimal with up to 6 decimals.".formatted(text));
    }
}

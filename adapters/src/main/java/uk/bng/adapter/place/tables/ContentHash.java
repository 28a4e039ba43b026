package uk.bng.adapter.place.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The hash of what tables hold: equal for the same rows in any order and any quoting. */
final class ContentHash {
    private static final char FIELD_END = '\u001F';
    private static final char ROW_END = '\u001E';

    private ContentHash() {}

    /** {@code sha256:} and 64 hex digits, over the tables in the order given and their rows sorted. */
    static String of(List<CsvTable> tables) {
        MessageDigest digest = sha256();
        for (CsvTable table : tables) {
            digest.update((table.file() + ROW_END).getBytes(StandardCharsets.UTF_8));
            digest.update(canonical(table).getBytes(StandardCharsets.UTF_8));
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String canonical(CsvTable table) {
        String[] rows = new String[table.rows().size()];
        int length = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = String.join(String.valueOf(FIELD_END), table.rows().get(i).fields());
            length += rows[i].length() + 1;
        }
        Arrays.sort(rows);
        StringBuilder text = new StringBuilder(length);
        for (String row : rows) {
            text.append(row).append(ROW_END);
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", impossible);
        }
    }
}

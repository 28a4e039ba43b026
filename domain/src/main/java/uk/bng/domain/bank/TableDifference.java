package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.CanonicalText;

/** What differs between two readings of one table, in the order of the later and then of the earlier. */
public record TableDifference(CatalogueTable table, List<RowChange> changes) {
    public TableDifference {
        changes = List.copyOf(changes);
    }

    /** What became of a row. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A row, or all rows of one key.
     *
     * @param key the cells that name it
     * @param before what the other cells held, as far as they differ; "" where it is new
     * @param after what they hold now; "" where it is gone
     */
    public record RowChange(Kind kind, List<String> key, String before, String after) {
        public RowChange {
            key = List.copyOf(key);
        }
    }

    /** How many rows went that way. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    static TableDifference between(CatalogueTable table, RawSheet before, RawSheet after) {
        Map<List<String>, List<Row>> old = byKey(table, before);
        Map<List<String>, List<Row>> fresh = byKey(table, after);
        Set<List<String>> keys = new LinkedHashSet<>(fresh.keySet());
        keys.addAll(old.keySet());
        List<RowChange> changes = new ArrayList<>();
        for (List<String> key : keys) {
            @Nullable RowChange change = change(old.getOrDefault(key, List.of()), fresh.getOrDefault(key, List.of()));
            if (change != null) {
                changes.add(change);
            }
        }
        return new TableDifference(table, changes);
    }

    private static @Nullable RowChange change(List<Row> old, List<Row> fresh) {
        if (old.isEmpty()) {
            return new RowChange(Kind.ADDED, fresh.getFirst().key(), "", shown(fresh, Set.of()));
        }
        if (fresh.isEmpty()) {
            return new RowChange(Kind.REMOVED, old.getFirst().key(), shown(old, Set.of()), "");
        }
        if (old.equals(fresh)) {
            return null;
        }
        Set<String> same = new LinkedHashSet<>();
        if (old.size() == 1 && fresh.size() == 1) {
            Map<String, String> now = fresh.getFirst().rest();
            old.getFirst().rest().forEach((header, cell) -> {
                if (cell.equals(now.get(header))) {
                    same.add(header);
                }
            });
        }
        return new RowChange(Kind.CHANGED, fresh.getFirst().key(), shown(old, same), shown(fresh, same));
    }

    private static String shown(List<Row> rows, Set<String> leftOut) {
        return String.join(
                "; ",
                rows.stream()
                        .map(row -> String.join(
                                ", ",
                                row.rest().entrySet().stream()
                                        .filter(cell -> !leftOut.contains(cell.getKey()))
                                        .map(cell -> cell.getKey() + " " + cell.getValue())
                                        .toList()))
                        .toList());
    }

    private static Map<List<String>, List<Row>> byKey(CatalogueTable table, RawSheet sheet) {
        int keys = keyColumns(table);
        Map<List<String>, List<Row>> rows = new LinkedHashMap<>();
        for (RawRow raw : sheet.rows()) {
            List<String> key = new ArrayList<>();
            Map<String, String> rest = new LinkedHashMap<>();
            for (int i = 0; i < raw.cells().size(); i++) {
                @Nullable String cell = raw.cells().get(i);
                if (i < keys) {
                    key.add(cell == null ? "" : cell);
                } else {
                    rest.put(sheet.headers().get(i), cell == null ? "" : cell);
                }
            }
            var row = new Row(List.copyOf(key), rest);
            rows.computeIfAbsent(compared(table, key), unused -> new ArrayList<>(1))
                    .add(row);
        }
        return rows;
    }

    /** How many of the first columns name a row. */
    private static int keyColumns(CatalogueTable table) {
        return switch (table) {
            case BANKS, HABITAT_CATALOG, DISTINCTIVENESS_LEVELS, SRM -> 1;
            case STOCK, TRADING_RULES -> 2;
            case PRICING -> 4;
        };
    }

    private static List<String> compared(CatalogueTable table, List<String> key) {
        return switch (table) {
            case BANKS, STOCK -> List.copyOf(key);
            case PRICING -> List.of(key.get(0), CanonicalText.key(key.get(1)), key.get(2), key.get(3));
            case HABITAT_CATALOG, DISTINCTIVENESS_LEVELS, TRADING_RULES, SRM ->
                key.stream().map(CanonicalText::key).toList();
        };
    }

    private record Row(List<String> key, Map<String, String> rest) {}
}

package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Distinctiveness;

/** The checks of the DistinctivenessLevels sheet. */
final class LevelRows {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final TableRows table;
    private final List<TableIssue> issues;
    private final Lookup<Distinctiveness> bands = new Lookup<>(Distinctiveness::named);

    LevelRows(TableRows table, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
    }

    /** The level of every band: as the sheet gives it, or by default where it is silent or out of order. */
    Map<Distinctiveness, Integer> read() {
        List<Level> given = new ArrayList<>();
        for (RawRow row : new KeyedRows(table, Column.DISTINCTIVENESS_NAME, LevelRows::key, issues).settled()) {
            level(new RowCheck(table, row, issues)).ifPresent(given::add);
        }
        Map<Distinctiveness, Integer> levels = defaults();
        given.forEach(level -> levels.put(level.band(), level.value()));
        if (rises(levels)
                && given.stream().allMatch(level -> Objects.equals(level.value(), levels.get(level.band())))) {
            return levels;
        }
        String reason = "The levels (%s) must rise strictly with the band, one to each: 0, 2, 4, 6 and 8 are used."
                .formatted(shown(given));
        issues.add(new TableIssue(table.table().sheet(), 0, Column.LEVEL_VALUE.header(), Code.LEVEL_ORDER, reason));
        return defaults();
    }

    private static List<String> key(TableRows table, RawRow row) {
        return List.of(CanonicalText.key(table.text(row, Column.DISTINCTIVENESS_NAME)));
    }

    private Optional<Level> level(RowCheck check) {
        Optional<Distinctiveness> band =
                bands.find(check, Column.DISTINCTIVENESS_NAME, Code.UNKNOWN_BAND, Reasons::unknownBand);
        Optional<BigDecimal> value = check.number(Column.LEVEL_VALUE);
        value.filter(number -> !isWhole(number)).ifPresent(number -> {
            String reason = "The level_value (%s) must be a whole number.".formatted(number.toPlainString());
            check.note(Column.LEVEL_VALUE, Code.BAD_NUMBER, reason);
        });
        return check.isSound()
                ? Optional.of(new Level(band.orElseThrow(), value.orElseThrow().intValueExact()))
                : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) <= 0;
    }

    private static Map<Distinctiveness, Integer> defaults() {
        Map<Distinctiveness, Integer> levels = new EnumMap<>(Distinctiveness.class);
        for (Distinctiveness band : Distinctiveness.values()) {
            levels.put(band, band.defaultLevel());
        }
        return levels;
    }

    private static boolean rises(Map<Distinctiveness, Integer> levels) {
        List<Integer> inOrder = List.copyOf(levels.values());
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i) <= inOrder.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<Level> given) {
        return String.join(
                ", ",
                given.stream()
                        .sorted()
                        .map(level -> level.band().label() + " " + level.value())
                        .toList());
    }

    private record Level(Distinctiveness band, int value) implements Comparable<Level> {
        @Override
        public int compareTo(Level other) {
            int byBand = band.compareTo(other.band);
            return byBand != 0 ? byBand : Integer.compare(value, other.value);
        }
    }
}

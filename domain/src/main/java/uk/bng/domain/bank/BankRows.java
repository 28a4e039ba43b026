package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.unit.Decimals;

/** The checks of the Banks sheet. */
final class BankRows {
    private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);

    private final TableRows table;
    private final SpatialRule rule;
    private final BankPlaces places;
    private final List<TableIssue> issues;

    BankRows(TableRows table, SpatialRule rule, BankPlaces places, List<TableIssue> issues) {
        this.table = table;
        this.rule = rule;
        this.places = places;
        this.issues = issues;
    }

    /** The valid banks by id, in natural order, and how they came by their areas. */
    record Read(NavigableMap<BankId, Bank> banks, BankFilling filling) {}

    Read read() {
        List<Row> rows = rows();
        List<PlacedBank> placed = places.place(rows.stream().map(Row::place).toList());
        NavigableMap<BankId, Bank> banks = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            PlacedBank bank = placed.get(i);
            bank.notes().forEach(note -> row.check().note(note.column(), note.code(), note.reason()));
            if (isNowhere(bank.place())) {
                noteNoLocation(row.check());
            } else if (bank.filling() == PlacedBank.Filling.UNRESOLVED
                    && bank.notes().isEmpty()) {
                noteMissingArea(row.check(), bank.place());
            }
            banks.put(row.id(), new Bank(row.id(), row.name(), bank.place()));
        }
        return new Read(banks, filling(placed));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (RawRow row : new KeyedRows(table, Column.BANK_ID, BankRows::key, issues).settled()) {
            var check = new RowCheck(table, row, issues);
            String id = check.key(Column.BANK_ID);
            String name = check.key(Column.BANK_NAME);
            if (check.isSound()) {
                rows.add(new Row(check, new BankId(id), name, place(check)));
            }
        }
        return rows;
    }

    private static BankFilling filling(List<PlacedBank> banks) {
        Map<PlacedBank.Filling, Long> counts =
                banks.stream().collect(Collectors.groupingBy(PlacedBank::filling, Collectors.counting()));
        return new BankFilling(
                count(counts, PlacedBank.Filling.EXACT),
                count(counts, PlacedBank.Filling.APPROXIMATE),
                count(counts, PlacedBank.Filling.UNRESOLVED));
    }

    private static int count(Map<PlacedBank.Filling, Long> counts, PlacedBank.Filling filling) {
        return Math.toIntExact(counts.getOrDefault(filling, 0L));
    }

    private static List<String> key(TableRows table, RawRow row) {
        return List.of(table.text(row, Column.BANK_ID));
    }

    private BankPlace place(RowCheck check) {
        @Nullable BigDecimal latitude = coordinate(check, Column.LAT, MOST_NORTH);
        @Nullable BigDecimal longitude = coordinate(check, Column.LON, MOST_EAST);
        boolean pointed = latitude != null && longitude != null;
        if (!pointed) {
            noteHalfPoint(check);
        }
        return new BankPlace(
                AreaName.of(check.text(Column.LPA_NAME)),
                AreaName.of(check.text(Column.NCA_NAME)),
                AreaName.of(check.text(Column.LNRS_NAME)),
                AreaName.of(check.text(Column.WATERBODY)),
                AreaName.of(check.text(Column.OPERATIONAL_CATCHMENT)),
                check.text(Column.POSTCODE),
                check.text(Column.ADDRESS),
                pointed ? latitude : null,
                pointed ? longitude : null);
    }

    private static @Nullable BigDecimal coordinate(RowCheck check, Column column, BigDecimal most) {
        String text = check.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number =
                Decimals.read(text).filter(value -> value.abs().compareTo(most) <= 0);
        if (number.isEmpty()) {
            String reason = "The %s (%s) must be a number from -%s to %s: the point is ignored."
                    .formatted(column.header(), text, most, most);
            check.note(column, Code.BAD_COORDINATE, reason);
        }
        return number.orElse(null);
    }

    private static void noteHalfPoint(RowCheck check) {
        boolean noLatitude = check.text(Column.LAT).isEmpty();
        boolean noLongitude = check.text(Column.LON).isEmpty();
        if (noLatitude != noLongitude) {
            Column missing = noLatitude ? Column.LAT : Column.LON;
            String reason =
                    "The %s () must be given with its other half: the point is ignored.".formatted(missing.header());
            check.note(missing, Code.BAD_COORDINATE, reason);
        }
    }

    /** Whether the bank is far from every site under the usual spatial rule. */
    private boolean isNowhere(BankPlace place) {
        AreaName second = rule == SpatialRule.LPA_NCA ? place.nca() : place.lnrs();
        return !place.lpa().isKnown() && !second.isKnown();
    }

    private void noteNoLocation(RowCheck check) {
        String second = rule == SpatialRule.LPA_NCA ? "nca_name" : "lnrs_name";
        String reason = "The bank (%s) must have an lpa_name or an %s to be nearer than far."
                .formatted(check.text(Column.BANK_ID), second);
        check.note(Column.LPA_NAME, Code.NO_LOCATION, reason);
    }

    /** Nothing else says why an area is missing: the bank names no place to look it up by. */
    private static void noteMissingArea(RowCheck check, BankPlace place) {
        Column missing =
                !place.lpa().isKnown() ? Column.LPA_NAME : place.nca().isKnown() ? Column.LNRS_NAME : Column.NCA_NAME;
        String reason =
                "The %s () must be given, or a place to find it by: without it the bank (%s) is far by that area."
                        .formatted(missing.header(), check.text(Column.BANK_ID));
        check.note(missing, Code.AREA_MISSING, reason);
    }

    /** A sound row. */
    private record Row(RowCheck check, BankId id, String name, BankPlace place) {}
}

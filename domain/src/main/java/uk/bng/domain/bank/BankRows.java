package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
    private final List<TableIssue> issues;

    BankRows(TableRows table, SpatialRule rule, List<TableIssue> issues) {
        this.table = table;
        this.rule = rule;
        this.issues = issues;
    }

    /** The valid banks by id, in natural order. */
    NavigableMap<BankId, Bank> read() {
        NavigableMap<BankId, Bank> banks = new TreeMap<>();
        for (RawRow row : new KeyedRows(table, Column.BANK_ID, BankRows::key, issues).settled()) {
            var check = new RowCheck(table, row, issues);
            String id = check.key(Column.BANK_ID);
            String name = check.key(Column.BANK_NAME);
            if (check.isSound()) {
                var bank = new BankId(id);
                banks.put(bank, new Bank(bank, name, place(check)));
            }
        }
        return banks;
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
        var place = new BankPlace(
                AreaName.of(check.text(Column.LPA_NAME)),
                AreaName.of(check.text(Column.NCA_NAME)),
                AreaName.of(check.text(Column.LNRS_NAME)),
                AreaName.of(check.text(Column.WATERBODY)),
                AreaName.of(check.text(Column.OPERATIONAL_CATCHMENT)),
                check.text(Column.POSTCODE),
                check.text(Column.ADDRESS),
                pointed ? latitude : null,
                pointed ? longitude : null);
        noteNoLocation(check, place);
        return place;
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

    private void noteNoLocation(RowCheck check, BankPlace place) {
        boolean byNca = rule == SpatialRule.LPA_NCA;
        AreaName second = byNca ? place.nca() : place.lnrs();
        if (!place.lpa().isKnown() && !second.isKnown()) {
            String reason = "The bank (%s) must have an lpa_name or an %s to be nearer than far."
                    .formatted(check.text(Column.BANK_ID), byNca ? "nca_name" : "lnrs_name");
            check.note(Column.LPA_NAME, Code.NO_LOCATION, reason);
        }
    }
}

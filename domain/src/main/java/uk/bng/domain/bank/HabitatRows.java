package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/** The checks of the HabitatCatalog sheet. */
final class HabitatRows {
    private static final Pattern BEFORE_DASH =
            Pattern.compile("^(.*?)[\\s\\p{Z}]+[\\p{Pd}\\u2212][\\s\\p{Z}]+", Pattern.DOTALL);

    private final TableRows table;
    private final List<TableIssue> issues;

    HabitatRows(TableRows table, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
    }

    /** The valid habitats. */
    Habitats read() {
        if (!table.has(Column.UMBRELLA_TYPE)) {
            String header = Column.UMBRELLA_TYPE.header();
            String reason = "The column (%s) is missing: every habitat counts as area.".formatted(header);
            issues.add(new TableIssue(table.table().sheet(), 0, header, Code.NO_LEDGER_COLUMN, reason));
        }
        List<Habitat> habitats = new ArrayList<>();
        for (RawRow row : new KeyedRows(table, Column.HABITAT_NAME, HabitatRows::key, issues).settled()) {
            habitat(new RowCheck(table, row, issues)).ifPresent(habitats::add);
        }
        return Habitats.of(habitats);
    }

    private static List<String> key(TableRows table, RawRow row) {
        return List.of(CanonicalText.key(table.text(row, Column.HABITAT_NAME)));
    }

    private static Optional<Habitat> habitat(RowCheck check) {
        String name = check.key(Column.HABITAT_NAME);
        if (NetGain.named(name).isPresent()) {
            String reason = "The habitat (%s) must not be a net-gain label.".formatted(name);
            check.note(Column.HABITAT_NAME, Code.RESERVED_NAME, reason);
        }
        String band = check.key(Column.DISTINCTIVENESS_NAME);
        Optional<Distinctiveness> distinctiveness = Distinctiveness.named(band);
        if (distinctiveness.isEmpty() && !band.isEmpty()) {
            check.note(Column.DISTINCTIVENESS_NAME, Code.UNKNOWN_BAND, Reasons.unknownBand(band));
        }
        String umbrella = check.text(Column.UMBRELLA_TYPE);
        Optional<Ledger> ledger = Ledger.named(umbrella);
        if (ledger.isEmpty()) {
            String reason = "The UmbrellaType (%s) must be area, hedgerow, watercourse or blank.".formatted(umbrella);
            check.note(Column.UMBRELLA_TYPE, Code.UNKNOWN_LEDGER, reason);
        }
        if (!check.isSound()) {
            return Optional.empty();
        }
        Ledger kind = ledger.orElseThrow();
        return Optional.of(Habitat.of(name, group(check, name, kind), distinctiveness.orElseThrow(), kind));
    }

    private static String group(RowCheck check, String name, Ledger ledger) {
        String group = check.text(Column.BROADER_TYPE);
        if (!group.isEmpty() || ledger != Ledger.AREA) {
            return group;
        }
        Matcher dash = BEFORE_DASH.matcher(name);
        String derived = dash.find() ? dash.group(1) : "";
        String reason = derived.isEmpty()
                ? "The broader_type () of an area habitat is blank: it is of a group of its own."
                : "The broader_type () of an area habitat is blank: its name gives \"%s\".".formatted(derived);
        check.note(Column.BROADER_TYPE, Code.NO_GROUP, reason);
        return derived;
    }
}

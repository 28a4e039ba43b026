package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;

/** The checks of the TradingRules sheet. */
final class TradingRuleRows {
    private static final Comparator<TradingRow> ORDER = Comparator.comparing(
                    (TradingRow rule) -> rule.demand().key())
            .thenComparing(rule -> rule.allowed().key())
            .thenComparing(TradingRow::minimum, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final TableRows table;
    private final List<TableIssue> issues;
    private final Lookup<Habitat> habitats;
    private final Lookup<Distinctiveness> bands = new Lookup<>(Distinctiveness::named);

    TradingRuleRows(TableRows table, Habitats habitats, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
        this.habitats = new Lookup<>(habitats::find);
    }

    /** The valid rules, equal ones once, by the habitats they name: their order in the table must not matter. */
    List<TradingRow> read() {
        List<TradingRow> rules = new ArrayList<>();
        for (RawRow row : table.rows()) {
            rule(new RowCheck(table, row, issues)).ifPresent(rules::add);
        }
        return rules.stream().distinct().sorted(ORDER).toList();
    }

    private Optional<TradingRow> rule(RowCheck check) {
        Optional<Habitat> demand =
                habitats.find(check, Column.DEMAND_HABITAT, Code.UNKNOWN_HABITAT, Reasons::unknownHabitat);
        Optional<Habitat> allowed =
                habitats.find(check, Column.ALLOWED_SUPPLY_HABITAT, Code.UNKNOWN_HABITAT, Reasons::unknownHabitat);
        String least = check.text(Column.MIN_DISTINCTIVENESS_NAME);
        Optional<Distinctiveness> minimum = least.isEmpty() ? Optional.empty() : bands.find(least);
        if (minimum.isEmpty() && !least.isEmpty()) {
            check.note(Column.MIN_DISTINCTIVENESS_NAME, Code.UNKNOWN_BAND, Reasons.unknownBand(least));
        }
        return check.isSound()
                ? Optional.of(new TradingRow(demand.orElseThrow(), allowed.orElseThrow(), minimum.orElse(null)))
                : Optional.empty();
    }
}

package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Fraction;

/** The checks of the SRM sheet, which never changes a multiplier: it can only be found to differ. */
final class SrmRows {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int SHOWN_DECIMALS = 4;
    private static final int EXACT_ENOUGH = 30;

    private final TableRows table;
    private final List<TableIssue> issues;

    SrmRows(TableRows table, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
    }

    void check() {
        for (RawRow row : table.rows()) {
            var check = new RowCheck(table, row, issues);
            String text = check.key(Column.TIER);
            Optional<BigDecimal> multiplier = check.number(Column.MULTIPLIER);
            if (check.isSound()) {
                compare(check, text, multiplier.orElseThrow());
            }
        }
    }

    private static void compare(RowCheck check, String text, BigDecimal given) {
        Optional<Tier> tier = Tier.named(text);
        if (tier.isEmpty()) {
            check.note(Column.TIER, Code.SRM_IGNORED, Reasons.unknownTier(text));
            return;
        }
        Fraction fixed = tier.get().multiplier();
        BigDecimal difference = given.subtract(fixed.toDecimal(EXACT_ENOUGH, RoundingMode.HALF_UP))
                .abs();
        if (difference.compareTo(TOLERANCE) > 0) {
            String shown = fixed.toDecimal(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            String reason = "The multiplier (%s) of a tier (%s) is ignored: the metric's %s is used."
                    .formatted(given.toPlainString(), text, shown);
            check.note(Column.MULTIPLIER, Code.SRM_IGNORED, reason);
        }
    }
}

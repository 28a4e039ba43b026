package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.Decimals;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Units;

/** The checks of the Stock sheet. */
final class StockRows {
    private static final int MICRO_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1e9");

    private final TableRows table;
    private final List<TableIssue> issues;
    private final Lookup<BankId> banks;
    private final Lookup<Habitat> habitats;

    StockRows(TableRows table, NavigableMap<BankId, Bank> banks, Habitats habitats, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
        this.banks = new Lookup<>(id -> Optional.of(new BankId(id)).filter(banks::containsKey));
        this.habitats = new Lookup<>(habitats::find);
    }

    /** The valid stock rows. */
    List<StockLine> read() {
        List<StockLine> stock = new ArrayList<>();
        for (RawRow row : new KeyedRows(table, Column.STOCK_ID, StockRows::key, issues).settled()) {
            line(new RowCheck(table, row, issues)).ifPresent(stock::add);
        }
        return stock;
    }

    private static List<String> key(TableRows table, RawRow row) {
        return List.of(table.text(row, Column.BANK_ID), table.text(row, Column.STOCK_ID));
    }

    private Optional<StockLine> line(RowCheck check) {
        Optional<BankId> bank = banks.find(check, Column.BANK_ID, Code.UNKNOWN_BANK, Reasons::unknownBank);
        String id = check.key(Column.STOCK_ID);
        Optional<Habitat> habitat =
                habitats.find(check, Column.HABITAT_NAME, Code.UNKNOWN_HABITAT, Reasons::unknownHabitat);
        Optional<BigDecimal> quantity = check.number(Column.QUANTITY_AVAILABLE);
        quantity.ifPresent(value -> judge(check, value));
        if (!check.isSound()) {
            return Optional.empty();
        }
        boolean holds = table.has(Column.AVAILABLE_EXCL_QUOTES) && table.has(Column.QUOTED);
        return Optional.of(new StockLine(
                new StockId(bank.orElseThrow(), id),
                habitat.orElseThrow(),
                Units.of(quantity.orElseThrow().setScale(MICRO_DECIMALS, RoundingMode.DOWN)),
                holds ? held(check, Column.AVAILABLE_EXCL_QUOTES) : null,
                holds ? held(check, Column.QUOTED) : null));
    }

    private static void judge(RowCheck check, BigDecimal quantity) {
        String text = quantity.toPlainString();
        if (quantity.signum() < 0) {
            String reason = "The quantity_available (%s) must not be negative.".formatted(text);
            check.note(Column.QUANTITY_AVAILABLE, Code.NEGATIVE_STOCK, reason);
        } else if (quantity.compareTo(LARGEST) > 0) {
            String reason = "The quantity_available (%s) must be at most %s.".formatted(text, LARGEST.toPlainString());
            check.note(Column.QUANTITY_AVAILABLE, Code.BAD_NUMBER, reason);
        } else if (quantity.stripTrailingZeros().scale() > MICRO_DECIMALS) {
            String reason = "The quantity_available (%s) has more than 6 decimals: it is rounded down.".formatted(text);
            check.note(Column.QUANTITY_AVAILABLE, Code.STOCK_SCALE, reason);
        }
    }

    /** What a stock hold reads: 0 where there is no number, and never beyond what stock may be. */
    private static @Nullable BigDecimal held(RowCheck check, Column column) {
        return Decimals.read(check.text(column))
                .orElse(BigDecimal.ZERO)
                .min(LARGEST)
                .max(LARGEST.negate());
    }
}

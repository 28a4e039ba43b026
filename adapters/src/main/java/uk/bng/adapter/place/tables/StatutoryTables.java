package uk.bng.adapter.place.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.CreditTier;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;
import uk.bng.domain.unit.StatutoryHabitat;

/** Makes {@link StatutoryFacts} of {@code habitats.csv} and {@code credits.csv}. */
final class StatutoryTables {
    private static final int PENCE = 2;
    private static final int DAY_CHARACTERS = 10;

    private final TableSource source;

    StatutoryTables(TableSource source) {
        this.source = source;
    }

    StatutoryFacts read() {
        CsvTable credits = table(
                "credits.csv",
                "tier,ledger,price_per_credit_gbp_ex_vat,credits_per_unit,price_per_unit_gbp_ex_vat,valid_as_at");
        CsvTable habitats = table(
                "habitats.csv",
                "ledger,broad_habitat,habitat,label,distinctiveness,score,trading_rule,credit_tier,note");
        StatutoryFacts prices = credits.build(StatutoryTables::credit, StatutoryFacts::of);
        return habitats.build(StatutoryTables::habitat, prices::with);
    }

    private CsvTable table(String file, String header) {
        return CsvTable.read(file, source.text(file), header).filled();
    }

    private static CreditTier credit(CsvRow row) {
        return new CreditTier(
                row.text(0),
                ledger(row, 1),
                new Money(row.scaled(2, PENCE)),
                Math.toIntExact(row.scaled(3, 0)),
                new Money(row.scaled(4, PENCE)),
                day(row, 5));
    }

    private static StatutoryHabitat habitat(CsvRow row) {
        Distinctiveness band = Distinctiveness.named(row.text(4))
                .orElseThrow(() -> row.refused("The distinctiveness (%s) must be a band.".formatted(row.text(4))));
        StatutoryHabitat.Trade trade = StatutoryHabitat.Trade.named(row.text(6))
                .orElseThrow(() -> row.refused("The trading rule (%s) must be a known one.".formatted(row.text(6))));
        String tier = row.text(7);
        return new StatutoryHabitat(
                ledger(row, 0),
                row.text(1),
                row.text(3),
                CanonicalText.key(row.text(3)),
                band,
                trade,
                tier.isEmpty() ? null : tier,
                row.text(8));
    }

    private static Ledger ledger(CsvRow row, int column) {
        return Ledger.named(row.text(column))
                .orElseThrow(() -> row.refused(
                        "The ledger (%s) must be area, hedgerow or watercourse.".formatted(row.text(column))));
    }

    /** Read by its fields, because the parser of dates is slow to start. */
    private static LocalDate day(CsvRow row, int column) {
        String text = row.text(column);
        try {
            if (text.length() == DAY_CHARACTERS && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(5, 7)),
                        Integer.parseInt(text.substring(8)));
            }
        } catch (DateTimeException | NumberFormatException malformed) {
            throw badDay(row, text);
        }
        throw badDay(row, text);
    }

    private static BadTable badDay(CsvRow row, String text) {
        return row.refused("The day (%s) must be written as 2025-07-31.".formatted(text));
    }
}

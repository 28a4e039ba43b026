package uk.bng.application.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleQuotes.aQuote;
import static uk.bng.application.port.SampleQuotes.aRow;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.bank;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.archive.LineChange.Cause;
import uk.bng.application.archive.LineChange.Reason;
import uk.bng.application.archive.TermChange.Term;
import uk.bng.application.job.Reference;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SampleQuotes;
import uk.bng.domain.BankFixture;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

class QuoteChangesTest {
    private static final ArchivedRow ROW = aRow("B1", "Weald Bank");

    @Test
    void findsNothingWhereNothingChanged() {
        QuoteChanges changes = changes(aQuote(), aQuote(), null, null);

        assertThat(changes.terms()).isEmpty();
        assertThat(changes.lines()).isEmpty();
    }

    @Test
    void namesEveryTermThatChanged() {
        var order = SampleJobs.aFullOrder();
        QuoteChanges changes = changes(
                aQuote(),
                aQuote().asking(order.about(null, order.location()))
                        .in(new ArchivedPlace("Swale", null, null))
                        .ending("infeasible"),
                null,
                null);

        assertThat(changes.terms())
                .containsExactly(
                        new TermChange(Term.OUTCOME, "optimal", "infeasible"),
                        new TermChange(Term.BANK_LIMIT, "", "2"),
                        new TermChange(Term.EXCLUDED_BANKS, "", "BNK-1, bänk"),
                        new TermChange(Term.DISCOUNT, "", "percentage 5"),
                        new TermChange(Term.PLACE, "Ashford, Low Weald", "Swale"));
        assertThat(changes.lines())
                .first()
                .satisfies(line ->
                        assertThat(line.reasons()).extracting(Reason::cause).startsWith(Cause.DEMAND_CHANGED));
    }

    @Test
    void saysThatThePriceOfWhatIsChosenAgainMoved() {
        assertThat(reasons(row(ROW, 2_600_000, 3_466_666, "1.333333", "adjacent"), null, null))
                .containsExactly(new Reason(
                        Cause.PRICE_MOVED,
                        "The unit price of Grassland - Lowland meadow of Weald Bank is £26000.00, was £25000.00."));
    }

    @Test
    void saysThatTierAndUnitsOfWhatIsChosenAgainMoved() {
        assertThat(reasons(row(ROW, 2_500_000, 2_500_000, "1", "local"), null, null))
                .extracting(Reason::cause)
                .containsExactly(Cause.TIER_MOVED, Cause.UNITS_MOVED);
    }

    @Test
    void saysThatABankIsGoneOrNew() {
        assertThat(causes(aRow("B2", "Downs Bank"), catalogue("B1,S1,9"), catalogue("B2,S1,9")))
                .containsExactly(Cause.BANK_GONE, Cause.BANK_NEW);
    }

    @Test
    void saysThatStockIsGoneSmallerOrNew() {
        ArchivedRow other = aRow("B2", "Downs Bank");

        assertThat(causes(other, catalogue("B1,S1,9", "B2,S1,0"), catalogue("B1,S1,0", "B2,S1,9")))
                .containsExactly(Cause.STOCK_GONE, Cause.STOCK_NEW);
        assertThat(causes(other, catalogue("B1,S1,9", "B2,S1,9"), catalogue("B1,S2,9", "B2,S1,9")))
                .containsExactly(Cause.STOCK_GONE);
        assertThat(causes(other, catalogue("B1,S1,9", "B2,S1,9"), catalogue("B1,S1,1.3", "B2,S1,9")))
                .containsExactly(Cause.STOCK_SMALLER);
    }

    @Test
    void saysThatAnotherOptionIsCheaperOrThePlanIsAnother() {
        Catalogue same = catalogue("B1,S1,9", "B2,S1,9");
        ArchivedRow other = aRow("B2", "Downs Bank");

        assertThat(causes(row(other, 2_000_000, 2_666_666, "1.333333", "adjacent"), same, same))
                .containsExactly(Cause.CHEAPER_OPTION);
        assertThat(causes(other, same, same)).containsExactly(Cause.PLAN_MOVED);
        assertThat(causes(other, null, null)).containsExactly(Cause.NOT_CHOSEN);
    }

    @Test
    void showsTheLinesOnBothSides() {
        ArchivedRow other = aRow("B2", "Downs Bank");
        LineChange line = changes(aQuote().from(ROW), aQuote().from(other), null, null)
                .lines()
                .getFirst();

        assertThat(line.line()).isZero();
        assertThat(line.wanted()).isEqualTo("Grassland - Other neutral grassland");
        assertThat(line.before()).containsExactly(ROW);
        assertThat(line.after()).containsExactly(other);
    }

    /** What is for sale: a bank, a stock and its units for each. */
    private static Catalogue catalogue(String... rows) {
        BankFixture[] banks = Arrays.stream(rows)
                .map(row -> row.split(","))
                .map(row -> bank(row[0]).far().selling(row[1], CEREALS, row[2], "100"))
                .toArray(BankFixture[]::new);
        return aCatalogue().with(banks).build();
    }

    private static List<Cause> causes(ArchivedRow after, @Nullable Catalogue then, @Nullable Catalogue now) {
        return reasons(after, then, now).stream().map(Reason::cause).toList();
    }

    private static List<Reason> reasons(ArchivedRow after, @Nullable Catalogue then, @Nullable Catalogue now) {
        return changes(aQuote().from(ROW), aQuote().from(after), then, now)
                .lines()
                .getFirst()
                .reasons();
    }

    private static QuoteChanges changes(
            SampleQuotes before, SampleQuotes after, @Nullable Catalogue then, @Nullable Catalogue now) {
        ArchiveEntry first = before.entry();
        return QuoteChanges.between(
                new ArchivedQuote(new Reference(1, 0), first, null),
                new ArchivedQuote(new Reference(1, 1), after.revising(first).entry(), null),
                then,
                now);
    }

    private static ArchivedRow row(ArchivedRow row, long unitPrice, long cost, String units, String tier) {
        return new ArchivedRow(
                row.line(),
                row.wanted(),
                row.ledger(),
                row.bankId(),
                row.bankName(),
                row.stockId(),
                row.habitat(),
                tier,
                Units.of(units),
                new Money(unitPrice),
                new Money(cost));
    }
}

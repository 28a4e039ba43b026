package uk.bng.domain.option;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.PriceBook;
import uk.bng.domain.bank.PriceRow;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/**
 * Finds the price of a habitat for a line: the habitat's own row, else that of a proxy (quoting specification, section
 * 6). Rows are of one bank, tier and size and of the line's ledger. Immutable.
 */
public final class PriceLookup {
    private final PriceBook prices;
    private final ContractSize size;
    private final Policy policy;

    /** A look-up at the size that prices are read at. */
    public PriceLookup(PriceBook prices, ContractSize size, Policy policy) {
        this.prices = prices;
        this.size = size;
        this.policy = policy;
    }

    /** The price of {@code supply} in a bank at a tier, for what is wanted. */
    public Optional<FoundPrice> find(BankId bank, Habitat supply, Tier tier, Wanted wanted, boolean bespoke) {
        Optional<FoundPrice> exact = exact(bank, supply, tier);
        return exact.isPresent() ? exact : proxy(bank, tier, wanted, bespoke);
    }

    /** The habitat's own lowest row (step 1); the same for every line. */
    public Optional<FoundPrice> exact(BankId bank, Habitat supply, Tier tier) {
        return lowest(rows(bank, tier, supply.ledger()), row -> row.habitat().isSameAs(supply), PriceSource.EXACT);
    }

    /** The row that stands in for a missing one (steps 2 to 4); the same for every habitat of the bank. */
    Optional<FoundPrice> proxy(BankId bank, Tier tier, Wanted wanted, boolean bespoke) {
        if (policy.fallback() == Fallback.EXACT || bespoke) {
            return Optional.empty();
        }
        List<PriceRow> rows = rows(bank, tier, wanted.ledger());
        if (wanted.ledger() != Ledger.AREA) {
            return lowest(rows, row -> true, PriceSource.LEDGER_PROXY);
        }
        return switch (wanted.distinctiveness()) {
            case VERY_LOW, LOW -> lowest(rows, row -> true, PriceSource.ANY_LOW_PROXY);
            case MEDIUM -> groupProxy(rows, wanted);
            case HIGH, VERY_HIGH -> Optional.empty();
        };
    }

    private Optional<FoundPrice> groupProxy(List<PriceRow> rows, Wanted wanted) {
        Optional<FoundPrice> ofGroup = lowest(
                rows,
                row -> row.distinctiveness().isAtLeast(Distinctiveness.MEDIUM) && isOfGroup(row, wanted),
                PriceSource.GROUP_PROXY);
        return ofGroup.isPresent()
                ? ofGroup
                : lowest(rows, row -> row.distinctiveness().isAbove(Distinctiveness.MEDIUM), PriceSource.GROUP_PROXY);
    }

    /** A habitat is always of its own group, also when that is blank. */
    private boolean isOfGroup(PriceRow row, Wanted wanted) {
        BroadGroup group = wanted.group();
        boolean named = policy.trading() == Trading.STATUTORY
                ? group.isSameStatutoryGroupAs(row.group())
                : group.isSameAs(row.group());
        return named || (row.group().isBlank() && row.habitat().key().equals(wanted.key()));
    }

    private List<PriceRow> rows(BankId bank, Tier tier, Ledger ledger) {
        return prices.rows(bank, size, tier, ledger);
    }

    private static Optional<FoundPrice> lowest(
            List<PriceRow> cheapestFirst, Predicate<PriceRow> wanted, PriceSource source) {
        for (PriceRow row : cheapestFirst) {
            if (wanted.test(row)) {
                return Optional.of(new FoundPrice(row, source));
            }
        }
        return Optional.empty();
    }
}

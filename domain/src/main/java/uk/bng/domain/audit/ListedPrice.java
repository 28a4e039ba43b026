package uk.bng.domain.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.bng.domain.bank.PriceRow;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/** A price by the referee's own reading of section 6: whole pence, its source and the habitat of its row. */
record ListedPrice(Fraction pence, PriceSource source, Habitat habitat) {
    /** The price of a part of a row; empty when section 6 gives none. */
    static Optional<ListedPrice> find(Evidence evidence, Allocation row, AllocationPart part) {
        DemandLine line = row.line();
        Ledger ledger = line.wanted().ledger();
        List<PriceRow> rows = evidence.catalogue()
                .prices()
                .rows(row.bank().id(), evidence.pricedSize(), row.tier().tier(), ledger);
        String key = part.stock().habitat().key();
        Optional<ListedPrice> exact =
                lowest(rows, price -> price.habitat().key().equals(key), PriceSource.EXACT);
        boolean exactOnly = evidence.request().policy().fallback() == Fallback.EXACT || evidence.isBespoke(line);
        if (exact.isPresent() || exactOnly) {
            return exact;
        }
        if (ledger != Ledger.AREA) {
            return lowest(rows, price -> true, PriceSource.LEDGER_PROXY);
        }
        return switch (line.wanted().distinctiveness()) {
            case VERY_LOW, LOW -> lowest(rows, price -> true, PriceSource.ANY_LOW_PROXY);
            case MEDIUM -> medium(evidence, line.wanted(), rows);
            case HIGH, VERY_HIGH -> Optional.empty();
        };
    }

    private static Optional<ListedPrice> medium(Evidence evidence, Wanted wanted, List<PriceRow> rows) {
        boolean statutory = evidence.request().policy().trading() == Trading.STATUTORY;
        Optional<ListedPrice> sameGroup = lowest(
                rows,
                price -> price.distinctiveness().compareTo(Distinctiveness.MEDIUM) >= 0
                        && isOfGroup(price, wanted, statutory),
                PriceSource.GROUP_PROXY);
        return sameGroup.isPresent()
                ? sameGroup
                : lowest(
                        rows,
                        price -> price.distinctiveness().compareTo(Distinctiveness.MEDIUM) > 0,
                        PriceSource.GROUP_PROXY);
    }

    /** A habitat is always of its own group, also when that is blank. */
    private static boolean isOfGroup(PriceRow price, Wanted wanted, boolean statutory) {
        if (price.group().isBlank()) {
            return price.habitat().key().equals(wanted.key());
        }
        return statutory
                ? wanted.group().isSameStatutoryGroupAs(price.group())
                : wanted.group().isSameAs(price.group());
    }

    /** The lowest of the rows that pass; among equals that of the smallest habitat key. */
    private static Optional<ListedPrice> lowest(List<PriceRow> rows, Predicate<PriceRow> test, PriceSource source) {
        PriceRow best = null;
        for (PriceRow row : rows) {
            if (test.test(row) && (best == null || isBefore(row, best))) {
                best = row;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new ListedPrice(Fraction.of(best.price().pence()), source, best.habitat()));
    }

    private static boolean isBefore(PriceRow row, PriceRow best) {
        int byPrice = row.price().compareTo(best.price());
        return byPrice != 0
                ? byPrice < 0
                : row.habitat().key().compareTo(best.habitat().key()) < 0;
    }
}

package uk.bng.domain.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;

/** Rule 6: every price is the one that section 6 gives, blended and discounted as 7 and 9.2 say. */
final class PricesByTheBook implements AuditRule {
    @Override
    public int number() {
        return 6;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            List<PartPrice> prices = evidence.prices(row);
            for (int i = 0; i < prices.size(); i++) {
                checkPart(evidence, row, row.parts().get(i), prices.get(i), faults);
            }
            checkRow(evidence, row, prices, faults);
        }
    }

    private static void checkPart(
            Evidence evidence, Allocation row, AllocationPart part, PartPrice found, Consumer<String> faults) {
        ListedPrice price = found.listed();
        if (price == null) {
            faults.accept("The %s has no price for (%s)."
                    .formatted(Evidence.name(row), part.stock().habitat().name()));
            return;
        }
        Money due =
                Money.halfUp(price.pence().times(evidence.request().discount().factor()));
        if (price.source() != part.source()
                || !price.habitat().isSameAs(part.priceHabitat())
                || !due.equals(part.unitPrice())) {
            faults.accept("The price of (%s) in the %s is (%s, %s, %s) and must be (%s, %s, %s)."
                    .formatted(
                            part.stock().id(),
                            Evidence.name(row),
                            part.unitPrice(),
                            part.source().code(),
                            part.priceHabitat().name(),
                            due,
                            price.source().code(),
                            price.habitat().name()));
        }
    }

    private static void checkRow(Evidence evidence, Allocation row, List<PartPrice> prices, Consumer<String> faults) {
        Optional<Fraction> list = evidence.listPrice(row);
        Optional<Fraction> unit = evidence.unitPrice(row);
        if (list.isPresent() && !Money.halfUp(list.get()).equals(row.listPrice())) {
            faults.accept("The list price of the %s is (%s) and must be (%s)."
                    .formatted(Evidence.name(row), row.listPrice(), Money.halfUp(list.get())));
        }
        if (unit.isPresent() && !Money.halfUp(unit.get()).equals(row.unitPrice())) {
            faults.accept("The unit price of the %s is (%s) and must be (%s)."
                    .formatted(Evidence.name(row), row.unitPrice(), Money.halfUp(unit.get())));
        }
        Optional<PriceSource> source = prices.size() > 1
                ? Optional.of(PriceSource.PAIRED)
                : prices.getFirst().found().map(ListedPrice::source);
        if (source.isPresent() && source.get() != row.source()) {
            faults.accept("The price source of the %s is (%s) and must be (%s)."
                    .formatted(
                            Evidence.name(row),
                            row.source().code(),
                            source.get().code()));
        }
    }
}

package uk.bng.application.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.LineChange.Cause;
import uk.bng.application.archive.LineChange.Reason;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.unit.Units;

/** Why a line of a demand is served in another way than before. */
record LineComparison(
        List<ArchivedRow> before,
        List<ArchivedRow> after,
        boolean isOtherDemand,
        @Nullable Catalogue then,
        @Nullable Catalogue now) {
    boolean isChanged() {
        return isOtherDemand || !before.equals(after);
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (isOtherDemand) {
            reasons.add(new Reason(Cause.DEMAND_CHANGED, "The line asks for something else."));
        }
        for (ArchivedRow row : before) {
            same(row, after).ifPresentOrElse(again -> moved(row, again, reasons), () -> reasons.add(left(row)));
        }
        for (ArchivedRow row : after) {
            if (same(row, before).isEmpty()) {
                fresh(row).ifPresent(reasons::add);
            }
        }
        return reasons.stream().distinct().toList();
    }

    private static Optional<ArchivedRow> same(ArchivedRow row, List<ArchivedRow> others) {
        return others.stream()
                .filter(other ->
                        other.bankId().equals(row.bankId()) && other.stockId().equals(row.stockId()))
                .findFirst();
    }

    /** What is chosen again, at other figures. */
    private static void moved(ArchivedRow row, ArchivedRow again, List<Reason> reasons) {
        if (!row.tier().equals(again.tier())) {
            reasons.add(new Reason(
                    Cause.TIER_MOVED, "%s counts as %s, was %s.".formatted(name(row), again.tier(), row.tier())));
        }
        if (!row.unitPrice().equals(again.unitPrice())) {
            reasons.add(new Reason(
                    Cause.PRICE_MOVED,
                    "The unit price of %s is £%s, was £%s.".formatted(name(row), again.unitPrice(), row.unitPrice())));
        }
        if (!row.units().equals(again.units())) {
            reasons.add(new Reason(
                    Cause.UNITS_MOVED, "%s gives %s units, gave %s.".formatted(name(row), again.units(), row.units())));
        }
    }

    /** What is not chosen again. */
    private Reason left(ArchivedRow row) {
        if (now == null) {
            return new Reason(Cause.NOT_CHOSEN, "%s is not chosen any more.".formatted(name(row)));
        }
        if (now.bank(new BankId(row.bankId())).isEmpty()) {
            return new Reason(Cause.BANK_GONE, "%s sells no more.".formatted(row.bankName()));
        }
        Units available = stock(now, row).map(StockLine::available).orElse(Units.ZERO);
        if (available.isZero()) {
            return new Reason(Cause.STOCK_GONE, "Nothing is left of %s.".formatted(name(row)));
        }
        if (available.compareTo(row.units()) < 0) {
            return new Reason(
                    Cause.STOCK_SMALLER,
                    "Only %s units are left of %s, which gave %s.".formatted(available, name(row), row.units()));
        }
        boolean isCheaper = !after.isEmpty() && LineChange.cost(after).compareTo(LineChange.cost(before)) < 0;
        return isCheaper
                ? new Reason(Cause.CHEAPER_OPTION, "Another option costs less than %s.".formatted(name(row)))
                : new Reason(
                        Cause.PLAN_MOVED,
                        "%s could still be had, but the cheapest plan for all lines goes without it."
                                .formatted(name(row)));
    }

    /** What is chosen for the first time, where it is for sale for the first time too. */
    private Optional<Reason> fresh(ArchivedRow row) {
        if (then == null) {
            return Optional.empty();
        }
        if (then.bank(new BankId(row.bankId())).isEmpty()) {
            return Optional.of(new Reason(Cause.BANK_NEW, "%s was not there before.".formatted(row.bankName())));
        }
        return stock(then, row).filter(line -> !line.available().isZero()).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(Cause.STOCK_NEW, "%s was not for sale before.".formatted(name(row))));
    }

    private static Optional<StockLine> stock(Catalogue catalogue, ArchivedRow row) {
        return catalogue.stock().stream()
                .filter(line -> line.bank().value().equals(row.bankId())
                        && line.id().value().equals(row.stockId()))
                .findFirst();
    }

    private static String name(ArchivedRow row) {
        return "%s of %s".formatted(row.habitat(), row.bankName());
    }
}

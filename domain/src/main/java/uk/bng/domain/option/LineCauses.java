package uk.bng.domain.option;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Units;

/** Finds what keeps single lines from being served, without a solver (quoting specification, section 14.1). */
public final class LineCauses {
    private final Policy policy;
    private final Habitats habitats;
    private final int bankLimit;

    private LineCauses(Market market) {
        this.policy = market.request().policy();
        this.habitats = market.catalogue().habitats();
        this.bankLimit = market.terms().bankLimit();
    }

    /** The first cause that holds of each line that has one, in line rank order; empty when every line has a way. */
    public static List<LineCause> of(Market market) {
        LineCauses causes = new LineCauses(market);
        return market.lines().stream()
                .map(causes::cause)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LineCause> cause(LineSupply supply) {
        DemandLine line = supply.line();
        if (line.wanted() instanceof Wanted.OfFelledWoodland) {
            return Optional.of(new LineCause.NeedsManualPrice(line));
        }
        if (supply.legal().isEmpty()) {
            return Optional.of(
                    supply.bespoke()
                            ? new LineCause.BespokeOnly(line)
                            : new LineCause.NoLegalSupply(line, supply.rules().among(habitats)));
        }
        if (supply.held().isEmpty()) {
            return Optional.of(new LineCause.NoStock(line, supply.legal()));
        }
        if (supply.reach().isEmpty()) {
            return Optional.of(new LineCause.NoPrice(line, supply.missingPrices()));
        }
        return tooLittle(line, supply.reach());
    }

    private Optional<LineCause> tooLittle(DemandLine line, List<BankReach> reach) {
        List<Fraction> largestFirst = reach.stream()
                .map(BankReach::mostMicro)
                .sorted(Comparator.reverseOrder())
                .toList();
        // A line that may not be split is served by one bank, so more banks do not reach further.
        int useful = policy.allowsSplitting() ? largestFirst.size() : 1;
        int banksNeeded = 0;
        Fraction total = Fraction.ZERO;
        Fraction withinLimit = Fraction.ZERO;
        Fraction need = line.units().microFraction();
        while (banksNeeded < useful && total.compareTo(need) < 0) {
            total = total.plus(largestFirst.get(banksNeeded));
            banksNeeded++;
            if (banksNeeded <= bankLimit) {
                withinLimit = total;
            }
        }
        if (total.compareTo(need) < 0) {
            return Optional.of(new LineCause.StockTooSmall(line, Units.ofMicro(total, RoundingMode.DOWN)));
        }
        return banksNeeded > bankLimit
                ? Optional.of(new LineCause.BankLimit(line, Units.ofMicro(withinLimit, RoundingMode.DOWN), banksNeeded))
                : Optional.empty();
    }
}

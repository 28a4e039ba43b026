package uk.bng.domain.audit;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.BankUse;
import uk.bng.domain.unit.Ledger;

/** Rule 5: the banks used are within the limit, and the list of banks is exactly that of the rows. */
final class CountsBanks implements AuditRule {
    @Override
    public int number() {
        return 5;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        var used = new TreeSet<BankId>();
        evidence.rows().forEach(row -> used.add(row.bank().id()));
        if (used.size() > evidence.bankLimit()) {
            faults.accept("The plan uses (%d) banks and may use (%d).".formatted(used.size(), evidence.bankLimit()));
        }
        List<BankId> listed =
                evidence.quote().banks().stream().map(use -> use.bank().id()).toList();
        if (!listed.equals(List.copyOf(used))) {
            faults.accept("The banks listed are (%s) and those of the rows are (%s).".formatted(listed, used));
        }
        evidence.quote().banks().forEach(use -> checkUse(evidence, use, faults));
    }

    private static void checkUse(Evidence evidence, BankUse use, Consumer<String> faults) {
        List<Allocation> rows = evidence.rows().stream()
                .filter(row -> row.bank().id().equals(use.bank().id()))
                .toList();
        long micro = rows.stream().mapToLong(row -> row.units().micro()).sum();
        long pence = rows.stream().mapToLong(row -> row.cost().pence()).sum();
        if (use.units().micro() != micro || use.cost().pence() != pence) {
            faults.accept(
                    "The bank (%s) is listed with (%s) units for (%s); its rows give (%d) micro-units, (%d) pence."
                            .formatted(use.bank().id(), use.units(), use.cost(), micro, pence));
        }
        if (use.tier() != evidence.tier(use.bank(), Ledger.AREA).tier()) {
            faults.accept("The bank (%s) is listed at the wrong tier (%s)."
                    .formatted(use.bank().id(), use.tier().code()));
        }
    }
}

package uk.bng.domain.audit;

import java.util.function.Consumer;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.option.Terms;
import uk.bng.domain.unit.Money;

/** Rule 8: size, priced size, fee and bank limit are those of the request, and the quote is of this request. */
final class KeepsTheTerms implements AuditRule {
    private static final Money FRACTIONAL_FEE = new Money(300_00);
    private static final Money FEE = new Money(500_00);

    @Override
    public int number() {
        return 8;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        Terms stated = evidence.quote().terms();
        Money fee = evidence.contractSize() == ContractSize.FRACTIONAL ? FRACTIONAL_FEE : FEE;
        Terms due = new Terms(evidence.contractSize(), evidence.pricedSize(), fee, evidence.bankLimit());
        if (!stated.equals(due)) {
            faults.accept("The terms are (%s) and must be (%s).".formatted(stated, due));
        }
        if (!evidence.quote().request().equals(evidence.request())) {
            faults.accept("The quote answers another request.");
        }
        if (!evidence.quote().catalogueVersion().equals(evidence.catalogue().version())) {
            faults.accept("The quote is of the catalogue (%s) and must be of (%s)."
                    .formatted(
                            evidence.quote().catalogueVersion(),
                            evidence.catalogue().version()));
        }
    }
}

package uk.bng.domain.bank;

import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;

/**
 * One price of the price book: whole pence per unit delivered, spatial multiplier included. The group and band are the
 * row's own where it gives them, else the habitat's; they matter to proxies only (section 6).
 */
public record PriceRow(
        BankId bank,
        Habitat habitat,
        ContractSize size,
        Tier tier,
        Money price,
        BroadGroup group,
        Distinctiveness distinctiveness) {
    public PriceRow {
        if (price.pence() <= 0) {
            throw new IllegalArgumentException("The price (%s) must be above zero.".formatted(price));
        }
    }
}

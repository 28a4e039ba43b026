package uk.bng.domain.quote;

import uk.bng.domain.bank.StockLine;
import uk.bng.domain.option.PartRole;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * The part of a row that one stock serves.
 *
 * @param share of the row's units that it delivers
 * @param micro the micro-units it delivers, exact: thirds and quarters stay
 * @param stockUnits what it draws from its stock, rounded up to whole micro-units
 * @param unitPrice per unit of the part, after discount, shown to the penny
 * @param priceHabitat the habitat of the price row used
 */
public record AllocationPart(
        PartRole role,
        StockLine stock,
        Fraction share,
        Fraction micro,
        Units stockUnits,
        Money unitPrice,
        Money cost,
        PriceSource source,
        Habitat priceHabitat) {}

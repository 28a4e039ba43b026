package uk.bng.domain.option;

import uk.bng.domain.bank.StockLine;
import uk.bng.domain.unit.Fraction;

/**
 * One stock of an option.
 *
 * @param share the part of each unit delivered that this stock delivers
 * @param draw what each unit delivered by the option takes from this stock (section 8)
 * @param price the row that prices this stock for the line
 * @param unitPrice pence per unit of this part, after discount
 * @param legalAlone whether this stock may serve the line by itself (section 5); always so for a main part
 */
public record OptionPart(
        PartRole role,
        StockLine stock,
        Fraction share,
        Fraction draw,
        FoundPrice price,
        Fraction unitPrice,
        boolean legalAlone) {}

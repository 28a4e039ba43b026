package uk.bng.domain.option;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.unit.Units;

/**
 * A stock row as one request sees it.
 *
 * @param index its place in natural order among the stock rows of all open banks
 * @param habitat the number of its habitat, so that a rule judges each habitat once
 * @param quantity what may be sold under the request's stock hold
 * @param exactPart the stock as the main part of an option at its habitat's own price, which is the same for every line;
 *     null when there is no such price
 */
record Parcel(
        int index,
        StockLine stock,
        int habitat,
        Units quantity,
        @Nullable OptionPart exactPart) {
    boolean isEmpty() {
        return quantity.isZero();
    }
}

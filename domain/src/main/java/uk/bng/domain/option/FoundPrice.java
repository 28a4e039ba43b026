package uk.bng.domain.option;

import uk.bng.domain.bank.PriceRow;

/** A price as looked up: the row that gives it, and why that row. */
public record FoundPrice(PriceRow row, PriceSource source) {}

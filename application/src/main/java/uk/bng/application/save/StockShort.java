package uk.bng.application.save;

import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** A stock row of which less is free than is to be held. */
public record StockShort(StockId stock, Units wanted, Units free) {}

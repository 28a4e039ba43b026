package uk.bng.application.save;

import uk.bng.domain.unit.Units;

/** The demand that is met in each ledger. */
public record LedgerUnits(Units area, Units hedgerow, Units watercourse) {}

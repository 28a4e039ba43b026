package uk.bng.application.save;

import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** One allocation in words: which habitat is supplied by what, from which bank. */
public record QuoteRow(
        String wanted, String supplied, String bank, String tier, Units units, Money unitPrice, Money cost) {}

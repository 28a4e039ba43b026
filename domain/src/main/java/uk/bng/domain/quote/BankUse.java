package uk.bng.domain.quote;

import uk.bng.domain.bank.Bank;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * What a quote takes from one bank over all its rows. {@code tier} is the bank's on the axes of the quote's spatial
 * rule; watercourse rows may have another of their own.
 */
public record BankUse(Bank bank, Tier tier, Units units, Money cost) {}

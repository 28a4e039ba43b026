package uk.bng.domain.option;

import uk.bng.domain.bank.Bank;
import uk.bng.domain.unit.Fraction;

/**
 * {@code U_b}: the most that a bank can deliver to a line, in exact micro-units; never too small (quoting specification,
 * section 14.1).
 */
public record BankReach(Bank bank, Fraction mostMicro) {}

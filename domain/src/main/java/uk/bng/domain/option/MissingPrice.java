package uk.bng.domain.option;

import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Habitat;

/** A price that a line would need and no row gives: the habitat in the bank, at its tier and the priced size. */
public record MissingPrice(Bank bank, Habitat habitat, Tier tier, ContractSize size) {}

package uk.bng.domain.bank;

import uk.bng.domain.place.BankPlace;

/** A site that sells units, known by its id. Its name is for show only: two banks may share one. */
public record Bank(BankId id, String name, BankPlace place) {}

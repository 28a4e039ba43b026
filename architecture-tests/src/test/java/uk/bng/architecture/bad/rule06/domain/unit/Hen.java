package uk.bng.architecture.bad.rule06.domain.unit;

import uk.bng.architecture.bad.rule06.domain.place.Egg;

public record Hen(Egg egg) {}

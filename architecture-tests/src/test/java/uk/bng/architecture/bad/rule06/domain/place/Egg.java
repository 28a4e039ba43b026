package uk.bng.architecture.bad.rule06.domain.place;

import uk.bng.architecture.bad.rule06.domain.unit.Hen;

public record Egg(Hen hen) {}

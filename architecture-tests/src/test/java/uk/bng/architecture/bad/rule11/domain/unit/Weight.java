package uk.bng.architecture.bad.rule11.domain.unit;

public record Weight(double kilograms) {}

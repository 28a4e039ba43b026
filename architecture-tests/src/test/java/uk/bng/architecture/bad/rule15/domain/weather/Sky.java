package uk.bng.architecture.bad.rule15.domain.weather;

public record Sky() {}

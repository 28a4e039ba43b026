package uk.bng.architecture.bad.rule14.domain.unit;

public record Unmarked() {}

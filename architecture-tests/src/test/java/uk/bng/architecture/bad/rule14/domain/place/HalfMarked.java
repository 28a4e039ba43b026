package uk.bng.architecture.bad.rule14.domain.place;

public record HalfMarked() {}

package uk.bng.architecture.bad.rule04.bootstrap;

public record Settings() {}

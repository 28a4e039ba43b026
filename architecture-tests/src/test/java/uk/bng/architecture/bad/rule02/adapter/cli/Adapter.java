package uk.bng.architecture.bad.rule02.adapter.cli;

public record Adapter() {}

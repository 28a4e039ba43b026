package uk.bng.architecture.bad.rule03.adapter.solver.ojalgo;

public record Sibling() {}

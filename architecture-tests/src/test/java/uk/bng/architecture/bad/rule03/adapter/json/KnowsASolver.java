package uk.bng.architecture.bad.rule03.adapter.json;

import uk.bng.architecture.bad.rule03.adapter.solver.ojalgo.Sibling;

public record KnowsASolver(Sibling sibling) {}

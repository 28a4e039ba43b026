package uk.bng.architecture.bad.rule03.adapter.solver.choco;

import uk.bng.architecture.bad.rule03.adapter.solver.ojalgo.Sibling;

public record AsksItsSibling(Sibling sibling) {}

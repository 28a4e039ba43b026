package uk.bng.architecture.bad.rule05.adapter.cli;

import org.ojalgo.optimisation.ExpressionsBasedModel;

final class SolvesByItself {
    int count(ExpressionsBasedModel[] models) {
        return models.length;
    }
}

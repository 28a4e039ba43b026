package uk.bng.architecture.bad.rule04.adapter.solver.choco;

import uk.bng.architecture.bad.rule04.application.usecase.PrepareQuote;

final class CallsAUseCase {
    void call() {
        new PrepareQuote().prepare();
    }
}

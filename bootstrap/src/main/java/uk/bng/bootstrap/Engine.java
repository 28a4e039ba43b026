package uk.bng.bootstrap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;

/**
 * A solver that can be chosen by name.
 *
 * @param maker makes one that watches its time limit by a tick source
 */
record Engine(String code, Function<LongSupplier, QuoteSolver> maker) {
    /** All there are, the usual one first. Another one is a package of its own and one line here. */
    static final List<Engine> ALL =
            List.of(new Engine("ojalgo", OjAlgoQuoteSolver::new), new Engine("choco", ChocoQuoteSolver::new));

    static final Engine USUAL = ALL.getFirst();

    /** The engine of a name such as {@code ojalgo}; exact. */
    static Optional<Engine> named(String code) {
        return ALL.stream().filter(engine -> engine.code.equals(code)).findFirst();
    }

    /** The names of all engines, the usual one first. */
    static List<String> codes() {
        return ALL.stream().map(Engine::code).toList();
    }

    QuoteSolver solver(LongSupplier ticks) {
        return maker.apply(ticks);
    }
}

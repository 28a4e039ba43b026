package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;

/** The solvers that can be chosen by name. Another one is a package of its own and one line here. */
enum Engine {
    OJALGO("ojalgo", OjAlgoQuoteSolver::new),
    CHOCO("choco", ChocoQuoteSolver::new);

    private final String code;
    private final Function<LongSupplier, QuoteSolver> maker;

    Engine(String code, Function<LongSupplier, QuoteSolver> maker) {
        this.code = code;
        this.maker = maker;
    }

    /** The engine of a name such as {@code ojalgo}; exact. */
    static Optional<Engine> named(String code) {
        return Arrays.stream(values()).filter(engine -> engine.code.equals(code)).findFirst();
    }

    /** The names of all engines, the usual one first. */
    static List<String> codes() {
        return Arrays.stream(values()).map(Engine::code).toList();
    }

    String code() {
        return code;
    }

    /** A solver of this kind, which watches its time limit by {@code ticks}. */
    QuoteSolver solver(LongSupplier ticks) {
        return maker.apply(ticks);
    }
}

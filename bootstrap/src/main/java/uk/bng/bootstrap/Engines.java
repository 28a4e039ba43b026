package uk.bng.bootstrap;

import java.util.List;

/** The solvers that can be chosen by name. */
final class Engines {
    static final String OJALGO = "ojalgo";
    static final String CHOCO = "choco";
    static final List<String> NAMES = List.of(OJALGO, CHOCO);

    private Engines() {}
}

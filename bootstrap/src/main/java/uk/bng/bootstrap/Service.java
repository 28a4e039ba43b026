package uk.bng.bootstrap;

import uk.bng.adapter.cli.Console;

final class Service {
    static int run(Settings settings, Console console) {
        return 3;
    }
}

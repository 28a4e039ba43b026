package uk.bng.architecture.good.bootstrap;

final class CommandRunner {
    int run(Runnable command) {
        command.run();
        return 0;
    }
}

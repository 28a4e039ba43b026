package uk.bng.architecture.good.bootstrap;

import java.time.InstantSource;
import java.util.UUID;
import uk.bng.architecture.good.adapter.cli.QuoteCommand;
import uk.bng.architecture.good.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.architecture.good.application.usecase.PrepareQuote;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var quotes = new PrepareQuote(new OjAlgoQuoteSolver(), InstantSource.system(), UUID::randomUUID);
        System.exit(new CommandRunner().run(new QuoteCommand(quotes)));
    }
}

package uk.bng.architecture.good.adapter.cli;

import picocli.CommandLine;
import uk.bng.architecture.good.adapter.json.OutcomeJson;
import uk.bng.architecture.good.application.usecase.PrepareQuote;
import uk.bng.architecture.good.domain.unit.Units;

@CommandLine.Command(name = "quote")
public final class QuoteCommand implements Runnable {
    private final PrepareQuote quotes;

    public QuoteCommand(PrepareQuote quotes) {
        this.quotes = quotes;
    }

    @Override
    public void run() {
        System.out.println(OutcomeJson.write(quotes.prepare(new Units(1))));
    }
}

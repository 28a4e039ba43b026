package uk.bng.bootstrap;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.CaseLineWriter;
import uk.bng.adapter.json.CaseRun;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.application.usecase.PreparedQuote;
import uk.bng.application.usecase.QuoteWatch;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.option.Market;
import uk.bng.domain.quote.BankUse;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveLimits;

/**
 * What the program answers to a case.
 *
 * @param line the answer as {@code bng cases} prints it
 * @param quote null when the request was refused
 * @param optionsInBanks the number of options of all lines in the banks of the plan
 */
record CaseAnswer(JsonObject line, @Nullable Quote quote, long optionsInBanks) {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofMinutes(1), 1, 1);
    /** The time after which a plan that is not proven must be within a hundredth of the best. */
    private static final SolveLimits CHOCO_LIMITS = new SolveLimits(Duration.ofSeconds(2), 1, 1);

    /** Quotes a case as the program does, over its real rooms. */
    static CaseAnswer of(QuoteCase asked, String preset, Engine engine) {
        var reading = (CatalogueReading.Accepted)
                new CatalogueReader(new Sha256(), asked.rule(), BankPlaces.asGiven("")).read(asked.sheets());
        var prepare = new PrepareQuote(engine.solver(System::nanoTime), QuoteFixture.facts(), System::nanoTime);
        SolveLimits limits = engine.code().equals("choco") ? CHOCO_LIMITS : LIMITS;
        var run = new CaseRun(asked.id(), preset, engine.code(), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
        return switch (prepare.prepare(asked.draft(preset), reading.catalogue(), limits, QuoteWatch.NONE)) {
            case PreparedQuote.Invalid invalid ->
                new CaseAnswer(parsed(CaseLineWriter.invalid(run, invalid.issues(), reading.issues())), null, 0);
            case PreparedQuote.Prepared prepared -> {
                Quote quote = prepared.quote();
                Market market = Market.of(quote.request(), reading.catalogue());
                var banks = quote.banks().stream().map(BankUse::bank).toList();
                yield new CaseAnswer(
                        parsed(CaseLineWriter.quoted(run, quote, reading.issues())),
                        quote,
                        market.options().stream()
                                .filter(option -> banks.contains(option.bank()))
                                .count());
            }
        };
    }

    private static JsonObject parsed(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** The codes of the quote's warnings. */
    List<String> warnings() {
        return quote == null
                ? List.of()
                : quote.warnings().stream()
                        .map(warning -> warning.code().name())
                        .toList();
    }
}

package uk.bng.adapter.cli;

import java.time.Duration;
import uk.bng.adapter.json.CaseLineWriter;
import uk.bng.adapter.json.CaseRun;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.application.usecase.PreparedQuote;
import uk.bng.application.usecase.QuoteWatch;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.solve.SolveLimits;

/** Quotes one case, tables and all, and writes its line. */
final class CaseQuoting {
    private final Desk desk;
    private final SolveLimits limits;

    CaseQuoting(Desk desk, SolveLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    String line(QuoteCase one, String policy, String engine) {
        long start = desk.ticks().getAsLong();
        return switch (desk.tables().apply(one.rule()).read(one.sheets())) {
            case CatalogueReading.Refused refused ->
                CaseLineWriter.refused(run(one, policy, engine, start, Duration.ZERO, Duration.ZERO, 0), refused);
            case CatalogueReading.Accepted accepted ->
                switch (desk.quoting()
                        .apply(engine)
                        .prepare(one.draft(policy), accepted.catalogue(), limits, QuoteWatch.NONE)) {
                    case PreparedQuote.Invalid invalid ->
                        CaseLineWriter.invalid(
                                run(one, policy, engine, start, Duration.ZERO, Duration.ZERO, 0),
                                invalid.issues(),
                                accepted.issues());
                    case PreparedQuote.Prepared prepared ->
                        CaseLineWriter.quoted(
                                run(
                                        one,
                                        policy,
                                        engine,
                                        start,
                                        prepared.buildTime(),
                                        prepared.solveTime(),
                                        prepared.options()),
                                prepared.quote(),
                                accepted.issues());
                };
        };
    }

    private CaseRun run(
            QuoteCase one, String policy, String engine, long start, Duration build, Duration solve, int options) {
        Duration elapsed = Duration.ofNanos(desk.ticks().getAsLong() - start);
        return new CaseRun(one.id(), policy, engine, elapsed, build, solve, options);
    }
}

package uk.bng.application.usecase;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.StatutoryFacts;

/** Takes an order to its quote: locates its site, fills in the defaults and prepares the quote. Thread-safe. */
public final class AnswerOrder {
    private final Function<String, QuoteSolver> solvers;
    private final Supplier<StatutoryFacts> facts;
    private final LongSupplier ticks;
    private final LocationFinder places;
    private final OrderDefaults defaults;

    /**
     * Answers orders by the solvers of their choice.
     *
     * @param solvers gives the solver of each name in the defaults
     * @param ticks counts nanoseconds from any origin
     */
    public AnswerOrder(
            Function<String, QuoteSolver> solvers,
            Supplier<StatutoryFacts> facts,
            LongSupplier ticks,
            LocationFinder places,
            OrderDefaults defaults) {
        this.solvers = solvers;
        this.facts = facts;
        this.ticks = ticks;
        this.places = places;
        this.defaults = defaults;
    }

    /**
     * The quote of an order from a catalogue, or everything that is wrong with it. Fails with {@link PlanRefused} when
     * the plan breaks the audit, so that a wrong plan is never answered.
     *
     * @throws uk.bng.application.port.LocationUnavailable when the site cannot be looked up now
     */
    public OrderAnswer answer(QuoteOrder order, Catalogue catalogue, QuoteWatch watch) {
        long start = ticks.getAsLong();
        PlacedOrder placed = PlacedOrder.of(order, places, defaults);
        if (!(placed.site() instanceof SiteAnswer.Located site) || !placed.knowsItsEngine()) {
            return new OrderAnswer.Unfit(placed.issues(catalogue));
        }
        watch.did(StepWords.placed(site));
        SolveLimits limits = placed.limits();
        QuoteSolver solver = solvers.apply(placed.engine());
        var quoting = new PrepareQuote(solver, facts.get(), ticks);
        return switch (quoting.prepare(placed.draft(), catalogue, limits, watch)) {
            case PreparedQuote.Invalid unused -> new OrderAnswer.Unfit(placed.issues(catalogue));
            case PreparedQuote.Prepared prepared ->
                new OrderAnswer.Answered(
                        new TraceFrontier(solver, ticks).trace(prepared, catalogue, limits, watch),
                        site,
                        placed.engine(),
                        limits.seed(),
                        limits.time(),
                        prepared.options(),
                        prepared.buildTime(),
                        prepared.solveTime(),
                        Duration.ofNanos(ticks.getAsLong() - start),
                        catalogue.holds().orElse(null));
        };
    }
}

package uk.bng.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.application.usecase.QuoteWatch;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.StatutoryFacts;

/**
 * Measures how soon an engine ends a solve that is cancelled: {@code Stops [--engine E,...] [--policy P,...] [--runs N]
 * [FILE...]}, arguments as of {@link Ladder}. A first run of each instance tells the longest times for which the engine
 * does not ask whether it is cancelled, and where those end; then it is cancelled at {@code runs} moments, drawn from
 * how long that run took. Times are milliseconds, by the processor time of the solving thread and by the clock.
 */
public final class Stops {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(20), 1, 1);
    private static final long SEED = 100;
    private static final double NANOSECONDS = 1e6;
    private static final int FRAMES = 9;
    private static final int PLACES = 8;
    private static final long NOTEWORTHY = 10_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Stops() {}

    public static void main(String[] args) throws IOException {
        LadderArguments arguments = LadderArguments.of(List.of(args));
        for (Instance instance : arguments.instances()) {
            for (String engine : arguments.engines()) {
                for (String policy : arguments.policies()) {
                    System.out.printf(Locale.ROOT, "%s %s %s%n", instance.name(), engine, policy);
                    measure(problem(instance, policy), solver(engine), arguments.runs());
                }
            }
        }
    }

    private static void measure(AllocationProblem problem, QuoteSolver solver, int runs) {
        var pauses = new Pauses();
        long started = System.nanoTime();
        SolveOutcome outcome = solver.solve(problem, LIMITS, pauses);
        long whole = System.nanoTime() - started;
        pauses.cancelled();
        System.out.printf(
                Locale.ROOT,
                "  %d options, %s in %.0f ms; longest without a question:%n",
                problem.options().size(),
                outcome.getClass().getSimpleName(),
                whole / NANOSECONDS);
        pauses.byPlace.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(PLACES)
                .forEach(pause -> System.out.printf(
                        Locale.ROOT, "    %.1f ms before %s%n", pause.getValue() / NANOSECONDS, pause.getKey()));
        var random = new SplittableRandom(SEED);
        double mostBusy = 0;
        double mostPassed = 0;
        int withPlan = 0;
        for (int run = 0; run < runs; run++) {
            var cancel = new Cancel(random.nextLong(whole));
            SolveOutcome ended = solver.solve(problem, LIMITS, cancel);
            cancel.returned();
            mostBusy = Math.max(mostBusy, cancel.busy / NANOSECONDS);
            mostPassed = Math.max(mostPassed, cancel.passed / NANOSECONDS);
            withPlan += ended instanceof SolveOutcome.Feasible ? 1 : 0;
            if (ended instanceof SolveOutcome.Undecided && cancel.hasPlan) {
                throw new IllegalStateException("A cancel must not lose the plan that was told.");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %d cancels, %d with a plan: longest to return %.1f ms of processor, %.1f ms by the clock%n",
                runs,
                withPlan,
                mostBusy,
                mostPassed);
    }

    private static AllocationProblem problem(Instance instance, String policy) {
        QuoteCase asked = instance.read();
        var problems = new Recorder();
        StatutoryFacts facts = FactTables.shipped().statutoryFacts();
        new PrepareQuote(problems, facts, System::nanoTime)
                .prepare(asked.draft(policy), catalogue(instance, asked), LIMITS, QuoteWatch.NONE);
        if (problems.first == null) {
            throw new IllegalArgumentException("The instance (%s) must be a valid request.".formatted(instance.name()));
        }
        return problems.first;
    }

    private static Catalogue catalogue(Instance instance, QuoteCase asked) {
        var reader = new CatalogueReader(Stops::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven(""));
        return switch (reader.read(asked.sheets())) {
            case CatalogueReading.Accepted accepted -> accepted.catalogue();
            case CatalogueReading.Refused refused ->
                throw new IllegalArgumentException(
                        "The instance (%s) must have a catalogue: %s".formatted(instance.name(), refused.message()));
        };
    }

    private static QuoteSolver solver(String engine) {
        LongSupplier ticks = System::nanoTime;
        return switch (engine) {
            case "ojalgo" -> new OjAlgoQuoteSolver(ticks);
            case "choco" -> new ChocoQuoteSolver(ticks);
            default -> throw new IllegalArgumentException("The engine (%s) must be ojalgo or choco.".formatted(engine));
        };
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java must have SHA-256.", e);
        }
    }

    /** Keeps the first problem it is given, and decides nothing. */
    private static final class Recorder implements QuoteSolver {
        private @Nullable AllocationProblem first;

        @Override
        public String engine() {
            return "recorder";
        }

        @Override
        public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
            first = first == null ? problem : first;
            return new SolveOutcome.Undecided(SolveOutcome.StopCause.CANCELLED);
        }
    }

    /** Never cancels; keeps the longest processor time between two questions by who asked after it. */
    private static final class Pauses implements SolveWatch {
        private final Map<String, Long> byPlace = new HashMap<>();
        private long last = THREADS.getCurrentThreadCpuTime();

        @Override
        public boolean cancelled() {
            long now = THREADS.getCurrentThreadCpuTime();
            if (now - last > NOTEWORTHY) {
                byPlace.merge(place(), now - last, Math::max);
                now = THREADS.getCurrentThreadCpuTime();
            }
            last = now;
            return false;
        }

        private static String place() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getClassName().contains(".solve"))
                            .limit(FRAMES)
                            .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName()
                                    + ":" + frame.getLineNumber())
                            .collect(Collectors.joining(" < ")));
        }
    }

    /** Cancels once so much time has passed. The processor time counts from the last question before. */
    private static final class Cancel implements SolveWatch {
        private final long moment;
        private long lastBusy = THREADS.getCurrentThreadCpuTime();
        private long busy;
        private long passed;
        private boolean hasPlan;

        Cancel(long after) {
            this.moment = System.nanoTime() + after;
        }

        @Override
        public boolean cancelled() {
            if (System.nanoTime() - moment >= 0) {
                return true;
            }
            lastBusy = THREADS.getCurrentThreadCpuTime();
            return false;
        }

        @Override
        public void progressed(Fraction bestCost, int banks, Fraction bound) {
            hasPlan = true;
        }

        void returned() {
            busy = THREADS.getCurrentThreadCpuTime() - lastBusy;
            passed = Math.max(0, System.nanoTime() - moment);
        }
    }
}

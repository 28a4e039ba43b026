package uk.bng.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.application.usecase.PreparedQuote;
import uk.bng.application.usecase.QuoteWatch;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveLimits;

/** Quotes one instance again and again, and keeps what each part took. Of one thread. */
final class Rung {
    /** The names of the figures that {@link #climb} gives, in their order. Times are milliseconds. */
    static final List<String> NAMES = List.of(
            "instance",
            "options",
            "outcome",
            "banks",
            "cost",
            "first_ms",
            "build_median",
            "build_p95",
            "solve_median",
            "solve_p95",
            "quote_median",
            "quote_p95",
            "quote_cpu_median",
            "quote_cpu_p95",
            "with_reading_median",
            "with_reading_p95",
            "with_reading_cpu_median",
            "with_reading_cpu_p95",
            "allocated_mb",
            "peak_heap_mb");

    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(60), 1, 1);
    private static final long MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Instance instance;
    private final String policy;
    private final String limit;
    private final CatalogueReader reader;
    private final PrepareQuote prepare;
    private final Spread build = new Spread();
    private final Spread solve = new Spread();
    private final Spread quote = new Spread();
    private final Spread processor = new Spread();
    private final Spread withReading = new Spread();
    private final Spread readingProcessor = new Spread();
    private final Spread allocated = new Spread();
    private long first;
    private long peakHeap;

    /** @param limit the bank limit asked for, or empty for that of the specification */
    Rung(Instance instance, String policy, String limit, CatalogueReader reader, PrepareQuote prepare) {
        this.instance = instance;
        this.policy = policy;
        this.limit = limit;
        this.reader = reader;
        this.prepare = prepare;
    }

    /** Runs {@code warmUps} quotes that do not count, the very first of which is shown, and {@code runs} that do. */
    List<String> climb(int warmUps, int runs) {
        long start = System.nanoTime();
        PreparedQuote.Prepared answer = whole();
        first = System.nanoTime() - start;
        for (int run = 1; run < warmUps; run++) {
            whole();
        }
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        QuoteCase asked = instance.read();
        Catalogue catalogue = catalogue(asked);
        for (int run = 0; run < runs; run++) {
            measure(asked, catalogue);
        }
        for (int run = 0; run < runs; run++) {
            long busy = THREADS.getCurrentThreadCpuTime();
            start = System.nanoTime();
            whole();
            withReading.add(System.nanoTime() - start);
            readingProcessor.add(THREADS.getCurrentThreadCpuTime() - busy);
        }
        peakHeap = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return figures(answer);
    }

    private void measure(QuoteCase asked, Catalogue catalogue) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long busy = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        PreparedQuote.Prepared answer = quoted(asked, catalogue);
        quote.add(System.nanoTime() - start);
        processor.add(THREADS.getCurrentThreadCpuTime() - busy);
        allocated.add(THREADS.getCurrentThreadAllocatedBytes() - bytes);
        build.add(answer.buildTime().toNanos());
        solve.add(answer.solveTime().toNanos());
    }

    private PreparedQuote.Prepared whole() {
        QuoteCase asked = instance.read();
        return quoted(asked, catalogue(asked));
    }

    private Catalogue catalogue(QuoteCase asked) {
        return switch (reader.read(asked.sheets())) {
            case CatalogueReading.Accepted accepted -> accepted.catalogue();
            case CatalogueReading.Refused refused ->
                throw new IllegalArgumentException(
                        "The instance (%s) must have a catalogue: %s".formatted(instance.name(), refused.message()));
        };
    }

    private PreparedQuote.Prepared quoted(QuoteCase asked, Catalogue catalogue) {
        return switch (prepare.prepare(draft(asked), catalogue, LIMITS, QuoteWatch.NONE)) {
            case PreparedQuote.Prepared prepared -> prepared;
            case PreparedQuote.Invalid invalid ->
                throw new IllegalArgumentException(
                        "The instance (%s) must be a valid request: %s".formatted(instance.name(), invalid.issues()));
        };
    }

    private RequestDraft draft(QuoteCase asked) {
        RequestDraft draft = asked.draft(policy);
        return new RequestDraft(
                draft.lines(),
                draft.site(),
                draft.policy(),
                draft.knobs(),
                draft.spatialRule(),
                draft.stockHold(),
                draft.discountType(),
                draft.discountValue(),
                draft.contractSize(),
                limit.isEmpty() ? draft.bankLimit() : limit,
                draft.excludedBanks(),
                draft.defaults());
    }

    private List<String> figures(PreparedQuote.Prepared answer) {
        Quote result = answer.quote();
        List<String> figures = new ArrayList<>(List.of(
                instance.name(),
                Integer.toString(answer.options()),
                result.outcome().code(),
                Integer.toString(result.banks().size()),
                result.subtotal() == null ? "" : result.subtotal().toString(),
                Spread.milliseconds(first)));
        for (Spread spread : List.of(build, solve, quote, processor, withReading, readingProcessor)) {
            figures.addAll(spread.milliseconds());
        }
        figures.add(megabytes(allocated.median()));
        figures.add(megabytes(peakHeap));
        return List.copyOf(figures);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}

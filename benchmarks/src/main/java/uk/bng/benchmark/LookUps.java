package uk.bng.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.adapter.place.tables.TableLocationFinder;
import uk.bng.application.port.LocationFinder;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/**
 * Looks sites up by the tables, one thread, no postcode twice: {@code LookUps [ROUNDS [CSV]]}.
 *
 * <p>A round is 10,000 postcodes. The first is also told apart, because nothing is compiled yet. Prints the figures, adds
 * them to the CSV (benchmarks/results/look-ups.csv), and ends with 1 where the median round, or the first, made fewer
 * than 10,000 look-ups in a second of the thread's own time: other work on the machine does not count.
 */
public final class LookUps {
    private static final int ROUND = 10_000;
    private static final int LEAST_PER_SECOND = 10_000;
    private static final int USUAL_ROUNDS = 20;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int DIGITS = 10;

    private LookUps() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_ROUNDS;
        Path csv = Path.of(args.length > 1 ? args[1] : "benchmarks/results/look-ups.csv");
        List<String> outcodes = outcodes();
        Geography tables = FactTables.shipped().geography();
        LocationFinder finder = new TableLocationFinder(() -> tables);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long first = 0;
        var wall = new Spread();
        var own = new Spread();
        for (int round = 0; round < rounds; round++) {
            List<SiteQuery> postcodes = postcodes(outcodes, round);
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            postcodes.forEach(postcode -> located(finder, postcode));
            long cpu = threads.getCurrentThreadCpuTime() - used;
            wall.add(System.nanoTime() - start);
            own.add(cpu);
            first = round == 0 ? cpu : first;
        }
        report(csv, rounds, first, own, wall);
        System.exit(Math.min(perSecond(first), perSecond(own.median())) < LEAST_PER_SECOND ? 1 : 0);
    }

    private static void report(Path csv, int rounds, long first, Spread own, Spread wall) throws IOException {
        String header =
                "date,commit,machine,look_ups_a_round,rounds,first_per_second,median_per_second,wall_median_per_second";
        String row = String.join(
                ",",
                List.of(
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        Circumstances.commit(),
                        Circumstances.machine(),
                        Integer.toString(ROUND),
                        Integer.toString(rounds),
                        shown(first),
                        shown(own.median()),
                        shown(wall.median())));
        System.out.println(header);
        System.out.println(row);
        Files.writeString(
                csv,
                (Files.exists(csv) ? "" : header + "\n") + row + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void located(LocationFinder finder, SiteQuery postcode) {
        if (!(finder.locate(postcode) instanceof SiteAnswer.Located)) {
            throw new IllegalStateException("The postcode (%s) must be located.".formatted(postcode.postcode()));
        }
    }

    /** Postcodes that no other round has: each inward part goes once with each outcode, over all rounds. */
    private static List<SiteQuery> postcodes(List<String> outcodes, int round) {
        List<SiteQuery> postcodes = new ArrayList<>(ROUND);
        for (int i = 0; i < ROUND; i++) {
            int number = round * ROUND + i;
            postcodes.add(SiteQuery.ofPostcode(
                    outcodes.get(number % outcodes.size()) + " " + inward(number / outcodes.size())));
        }
        return postcodes;
    }

    private static String inward(int number) {
        int pair = number / DIGITS;
        return "%d%c%c"
                .formatted(
                        number % DIGITS,
                        LETTERS.charAt(pair / LETTERS.length()),
                        LETTERS.charAt(pair % LETTERS.length()));
    }

    private static List<String> outcodes() {
        try (var rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FactTables.class.getResourceAsStream("outcodes.csv")),
                StandardCharsets.UTF_8))) {
            return rows.lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double perSecond(long nanos) {
        return ROUND * NANOS_PER_SECOND / nanos;
    }

    private static String shown(long nanos) {
        return String.format(Locale.ROOT, "%.0f", perSecond(nanos));
    }
}

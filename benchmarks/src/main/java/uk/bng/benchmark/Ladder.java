package uk.bng.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.unit.StatutoryFacts;

/**
 * Measures how long quotes of instances take, part by part: {@code Ladder [--engine E,...] [--policy P,...] [--limits N,...] [--runs N]
 * [--warm-ups N] [--csv FILE] [--commit HASH] [--machine TEXT] [FILE...]}. A file holds one bare case; without files the
 * shipped instances are taken. Prints a table and adds its rows to the CSV file. {@code first_ms} is the first quote
 * of the instance, reading included: start one Java for each instance to see it cold. {@code build} makes the options,
 * {@code solve} searches and settles, {@code quote} is all from request to audited answer, without reading the tables;
 * {@code cpu} is what processors gave the quoting thread, which a busy machine does not lengthen.
 */
public final class Ladder {
    private static final int GAP = 2;

    private final LadderArguments arguments;
    private final StatutoryFacts facts = FactTables.shipped().statutoryFacts();
    private final List<List<String>> table = new ArrayList<>();

    private Ladder(LadderArguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws IOException {
        var ladder = new Ladder(LadderArguments.of(List.of(args)));
        ladder.climb();
        ladder.print();
        ladder.append();
    }

    private void climb() throws IOException {
        List<String> header = new ArrayList<>(List.of("engine", "policy", "limit", "runs"));
        header.addAll(Rung.NAMES);
        table.add(header);
        for (Instance instance : arguments.instances()) {
            for (String engine : arguments.engines()) {
                for (String policy : arguments.policies()) {
                    for (String limit : arguments.limits()) {
                        List<String> row =
                                new ArrayList<>(List.of(engine, policy, limit, Integer.toString(arguments.runs())));
                        row.addAll(new Rung(instance, policy, limit, reader(), prepare(engine))
                                .climb(arguments.warmUps(), arguments.runs()));
                        table.add(row);
                    }
                }
            }
        }
    }

    private void print() {
        List<Integer> widths = IntStream.range(0, table.getFirst().size())
                .mapToObj(column -> table.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> row : table) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).repeat(" ", widths.get(column) - cell.length() + GAP);
            }
            System.out.println(line.toString().stripTrailing());
        }
        System.out.println("commit " + arguments.commit() + ", " + arguments.machine());
    }

    private void append() throws IOException {
        Path file = arguments.csv();
        List<String> about = List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                arguments.commit(),
                arguments.machine().replace(',', ';'));
        List<String> lines = new ArrayList<>();
        if (Files.notExists(file)) {
            lines.add("date,commit,machine," + String.join(",", table.getFirst()));
        }
        for (List<String> row : table.subList(1, table.size())) {
            lines.add(String.join(",", about) + "," + String.join(",", row));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private PrepareQuote prepare(String engine) {
        return new PrepareQuote(solver(engine), facts, System::nanoTime);
    }

    private static QuoteSolver solver(String engine) {
        LongSupplier ticks = System::nanoTime;
        return switch (engine) {
            case "ojalgo" -> new OjAlgoQuoteSolver(ticks);
            case "choco" -> new ChocoQuoteSolver(ticks);
            default -> throw new IllegalArgumentException("The engine (%s) must be ojalgo or choco.".formatted(engine));
        };
    }

    private static CatalogueReader reader() {
        return new CatalogueReader(Ladder::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven(""));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java must have SHA-256.", e);
        }
    }
}

package uk.bng.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import uk.bng.adapter.json.CaseReader;
import uk.bng.adapter.json.QuoteCase;

/** A problem to measure: one case with its own catalogue, as JSON text. */
record Instance(String name, String text) {
    /** Banks x lines; what ships is of the seed {@code pub1}. */
    private static final List<String> SHIPPED = List.of("s10x5", "m30x10", "l60x40");

    /** The small, the medium and the large instance that ship with this module. */
    static List<Instance> shipped() throws IOException {
        List<Instance> shipped = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream file = Instance.class.getResourceAsStream(name + ".json.gz")) {
                if (file == null) {
                    throw new IllegalStateException("The instance (%s) must ship with the benchmarks.".formatted(name));
                }
                shipped.add(new Instance(name, text(new GZIPInputStream(file))));
            }
        }
        return List.copyOf(shipped);
    }

    /** The instance of a file that holds one bare case. */
    static Instance of(Path file) throws IOException {
        return new Instance(String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""), Files.readString(file));
    }

    /** The case the text holds; reading it is part of what is measured. */
    QuoteCase read() {
        return switch (CaseReader.read(text)) {
            case CaseReader.Reading.Understood understood -> one(understood.cases());
            case CaseReader.Reading.Refused refused ->
                throw new IllegalArgumentException("The instance (%s) must be a case: %s"
                        .formatted(name, refused.problem().toJson()));
        };
    }

    private QuoteCase one(List<QuoteCase> cases) {
        if (cases.size() != 1) {
            throw new IllegalArgumentException(
                    "The instance (%s) must be one case, not %d.".formatted(name, cases.size()));
        }
        return cases.getFirst();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}

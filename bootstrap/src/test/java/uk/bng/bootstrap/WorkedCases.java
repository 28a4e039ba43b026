package uk.bng.bootstrap;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.adapter.json.CaseReader;
import uk.bng.adapter.json.CaseReader.Reading;
import uk.bng.adapter.json.QuoteCase;

/** The worked cases of the quoting specification: what is asked, and what every preset must answer. */
final class WorkedCases {
    static final List<String> PRESETS = List.of("house", "reference", "strict");

    private static final Path FILE = Path.of("src", "test", "resources", "cases", "quote-cases.json");
    private static final WorkedCases ALL = read();

    private final List<Worked> quoted;
    private final Map<String, JsonObject> byId;

    private WorkedCases(List<Worked> quoted, Map<String, JsonObject> byId) {
        this.quoted = quoted;
        this.byId = byId;
    }

    /** A case to quote under one preset, and the fields its answer must have. */
    record Worked(QuoteCase asked, String preset, JsonObject expected) {
        @Override
        public String toString() {
            return asked.id() + " under " + preset;
        }
    }

    /** Every case that is quoted, under every preset. */
    static List<Worked> quoted() {
        return ALL.quoted;
    }

    /** What a case of another kind gives, such as {@code SIZE-01}. */
    static JsonObject inputs(String id) {
        return ALL.one(id).getJsonObject("inputs");
    }

    /** What a case of another kind expects under a preset. */
    static JsonObject expected(String id, String preset) {
        return ALL.one(id).getJsonObject("expected").getJsonObject(preset);
    }

    private JsonObject one(String id) {
        JsonObject one = byId.get(id);
        if (one == null) {
            throw new IllegalArgumentException("The case (%s) must be in the file.".formatted(id));
        }
        return one;
    }

    private static WorkedCases read() {
        String text = text();
        Map<String, JsonObject> byId;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            byId = reader.readObject().getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                    .collect(Collectors.toUnmodifiableMap(one -> one.getString("id"), Function.identity()));
        }
        List<Worked> quoted = new ArrayList<>();
        for (QuoteCase asked : ((Reading.Understood) CaseReader.read(text)).cases()) {
            for (String preset : PRESETS) {
                JsonObject one = byId.getOrDefault(asked.id(), JsonObject.EMPTY_JSON_OBJECT);
                quoted.add(
                        new Worked(asked, preset, one.getJsonObject("expected").getJsonObject(preset)));
            }
        }
        return new WorkedCases(List.copyOf(quoted), byId);
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

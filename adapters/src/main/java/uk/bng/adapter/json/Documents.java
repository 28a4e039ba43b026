package uk.bng.adapter.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;

/** Writes small plain documents, given as public records, in snake_case and in the order of their names; what is null stays a member. Thread-safe. */
public final class Documents {
    private static final Jsonb BINDING = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
            .withNullValues(true));

    private Documents() {}

    /** The document on one line. */
    public static String write(Record document) {
        return BINDING.toJson(document);
    }
}

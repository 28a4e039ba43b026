package uk.bng.adapter.jobs.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.bng.adapter.json.PackedText;

/** What is handed to a script, in order. */
final class Arguments {
    private final List<byte[]> values = new ArrayList<>();

    Arguments with(String value) {
        values.add(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Arguments with(long value) {
        return with(Long.toString(value));
    }

    Arguments with(PackedText value) {
        values.add(value.toBytes());
        return this;
    }

    List<byte[]> values() {
        return values;
    }
}

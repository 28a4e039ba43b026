package uk.bng.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply and what is to be told of it.
 *
 * @param keyId null for a caller without a valid key
 * @param problem the slug of the problem that the reply tells; null where it tells none
 * @param headers besides those of the reply
 */
record Served(Reply reply, @Nullable String keyId, @Nullable String problem, List<ReplyHeader> headers) {
    Served {
        headers = List.copyOf(headers);
    }

    static Served freely(Reply reply) {
        return new Served(reply, null, null, List.of());
    }
}

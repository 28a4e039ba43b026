package uk.bng.adapter.place.live;

import java.util.SequencedMap;

/**
 * A request that reached a stub.
 *
 * @param path decoded
 * @param query decoded, in the order given
 * @param rawQuery as it was sent
 * @param at the stub's ticks when it came
 */
public record StubRequest(
        StubService service,
        String method,
        String path,
        SequencedMap<String, String> query,
        String rawQuery,
        String agent,
        String body,
        long at) {}

package uk.bng.adapter.crm.attio.fake;

import java.util.List;

/**
 * A request as the journal keeps it.
 *
 * @param route the template of its address
 * @param scopes that it needed
 * @param bodyHash SHA-256 of its body
 */
public record AttioEntry(
        String method, String path, String route, List<String> scopes, String bodyHash, int status, boolean isWrite) {
    public AttioEntry {
        scopes = List.copyOf(scopes);
    }
}

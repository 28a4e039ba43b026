package uk.bng.adapter.crm.attio;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where Attio is and how quotes are kept there.
 *
 * @param base the address of its interface, such as {@code https://host/v2}
 * @param token of the workspace; secret
 * @param object the slug of the object that holds quotes
 * @param fields whether companies and deals show their latest quote in fields of their own
 * @param version of this program
 */
public record AttioTerms(
        URI base, String token, String object, boolean fields, String version, AttioPatience patience) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    public AttioTerms {
        if (token.isBlank() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("The token of Attio must be one word of plain characters.");
        }
        if (!SLUG.matcher(object).matches()) {
            throw new IllegalArgumentException(
                    "The object of quotes (%s) must be lower-case letters, digits, _ and -.".formatted(object));
        }
        boolean isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getRawQuery() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address of Attio (%s) must be that of an http or https host.".formatted(base.getHost()));
        }
    }

    @Override
    public String toString() {
        return "AttioTerms[base=%s, token=***, object=%s, fields=%s]".formatted(base, object, fields);
    }
}

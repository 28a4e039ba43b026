package uk.bng.adapter.json;

import uk.bng.domain.place.SiteAnswer;

/**
 * Where a quote's site lies and how that is known.
 *
 * @param source what placed it: {@code tables}
 * @param attribution the words that must stand wherever the places are shown
 */
public record SiteFacts(SiteAnswer.Located located, String source, String attribution) {}

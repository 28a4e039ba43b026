package uk.bng.domain.place;

import uk.bng.domain.unit.CanonicalText;

/**
 * A name that must not be taken for the area it resembles, unless the text holds the words {@code unless}: "London" is
 * the City of London only when written with "City of".
 */
public record AmbiguousName(AreaName name, String unless, String advice) {
    /** Whether {@code text}, whose loose key is {@code key}, is this name without the words that would settle it. */
    boolean isMeantBy(String text, String key) {
        return name.key().equals(key)
                && !(" " + Spelling.words(text) + " ").contains(" " + CanonicalText.key(unless) + " ");
    }
}

package uk.bng.domain.trading;

import java.util.List;
import uk.bng.domain.unit.Habitat;

/**
 * What a user should know of the catalogue's own trading rules for a line. {@code subject} is the habitat demanded,
 * {@code habitats} are those the note is about, ordered by key.
 */
public record TradingNote(Code code, String subject, List<Habitat> habitats, String text) {
    public TradingNote {
        habitats = List.copyOf(habitats);
    }

    /** The warnings of section 5.3. */
    public enum Code {
        /** The catalogue lists habitats that the statutory rules refuse; they are not used. */
        RULE_NOT_STATUTORY,
        /** The catalogue's rules leave no stock at all, so they are not applied. */
        RULE_SET_ASIDE
    }
}

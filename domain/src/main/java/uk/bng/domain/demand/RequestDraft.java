package uk.bng.domain.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.Site;

/**
 * A request as it was written, before it is judged: every value is text, numbers in decimal notation. Null and blank
 * text alike mean that nothing was said and the default holds; only in lines they are judged.
 *
 * @param site the resolved location
 * @param policy the code of a preset
 * @param knobs settings that replace single ones of the preset
 * @param excludedBanks ids of banks to be treated as absent; ids the catalogue does not know are harmless
 */
public record RequestDraft(
        List<DraftLine> lines,
        Site site,
        @Nullable String policy,
        List<DraftKnob> knobs,
        @Nullable String spatialRule,
        @Nullable String stockHold,
        @Nullable String discountType,
        @Nullable String discountValue,
        @Nullable String contractSize,
        @Nullable String bankLimit,
        List<String> excludedBanks,
        RequestDefaults defaults) {
    public RequestDraft {
        lines = List.copyOf(lines);
        knobs = List.copyOf(knobs);
        excludedBanks = List.copyOf(excludedBanks);
    }

    /** A draft that says nothing but what is demanded and where. */
    public static RequestDraft of(List<DraftLine> lines, Site site) {
        return new RequestDraft(
                lines,
                site,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                RequestDefaults.STANDARD);
    }
}

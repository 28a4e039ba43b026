package uk.bng.adapter.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SpatialRule;

/**
 * A request with its whole world: the catalogue's tables and the site's neighbours stand in the case itself.
 *
 * @param spatialRule the rule's code as written, null for the default
 */
public record QuoteCase(
        String id,
        List<RawSheet> sheets,
        Site site,
        List<DraftLine> demand,
        @Nullable String spatialRule,
        @Nullable String stockHold,
        @Nullable String discountType,
        @Nullable String discountValue) {
    public QuoteCase {
        sheets = List.copyOf(sheets);
        demand = List.copyOf(demand);
    }

    /** The rule that places the catalogue's banks; an unknown one is left to the check of the draft. */
    public SpatialRule rule() {
        return spatialRule == null
                ? SpatialRule.LPA_NCA
                : SpatialRule.named(spatialRule).orElse(SpatialRule.LPA_NCA);
    }

    /** The request of the case under one preset. */
    public RequestDraft draft(String preset) {
        return new RequestDraft(
                demand,
                site,
                preset,
                List.of(),
                spatialRule,
                stockHold,
                discountType,
                discountValue,
                null,
                null,
                List.of(),
                RequestDefaults.STANDARD);
    }
}

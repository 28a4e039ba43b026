package uk.bng.application.job;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteQuery;

/**
 * What a client asks for, as it was written and before the domain judges it; null where nothing was said, and the
 * default holds.
 *
 * @param recordId the CRM record that the quote belongs to
 * @param engine the solver asked for in place of the configured one
 */
public record QuoteOrder(
        @Nullable String recordId,
        List<DraftLine> demand,
        SiteQuery location,
        @Nullable String contractSize,
        @Nullable String policy,
        List<DraftKnob> knobs,
        @Nullable String spatialRule,
        @Nullable String stockHold,
        @Nullable String engine,
        @Nullable Duration timeLimit,
        @Nullable Long seed,
        @Nullable String bankLimit,
        List<String> excludedBanks,
        @Nullable String discountType,
        @Nullable String discountValue) {
    public QuoteOrder {
        demand = List.copyOf(demand);
        knobs = List.copyOf(knobs);
        excludedBanks = List.copyOf(excludedBanks);
    }

    /** The same with what is not null here in place of what was written. */
    public QuoteOrder overriddenBy(
            @Nullable String otherPolicy, @Nullable String otherEngine, @Nullable Duration otherLimit) {
        return new QuoteOrder(
                recordId,
                demand,
                location,
                contractSize,
                otherPolicy == null ? policy : otherPolicy,
                knobs,
                spatialRule,
                stockHold,
                otherEngine == null ? engine : otherEngine,
                otherLimit == null ? timeLimit : otherLimit,
                seed,
                bankLimit,
                excludedBanks,
                discountType,
                discountValue);
    }

    /** The same for another record, or for none, and at another place. */
    public QuoteOrder about(@Nullable String otherRecord, SiteQuery otherLocation) {
        return new QuoteOrder(
                otherRecord,
                demand,
                otherLocation,
                contractSize,
                policy,
                knobs,
                spatialRule,
                stockHold,
                engine,
                timeLimit,
                seed,
                bankLimit,
                excludedBanks,
                discountType,
                discountValue);
    }

    /** What the domain judges, once the location is resolved to {@code site}. */
    public RequestDraft draft(Site site, RequestDefaults defaults) {
        return new RequestDraft(
                demand,
                site,
                policy,
                knobs,
                spatialRule,
                stockHold,
                discountType,
                discountValue,
                contractSize,
                bankLimit,
                excludedBanks,
                defaults);
    }
}

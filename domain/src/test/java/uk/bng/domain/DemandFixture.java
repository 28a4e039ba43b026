package uk.bng.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.CheckedRequest;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.place.Site;

/** A request in words: {@code aDemand().of("Ditches", "1.5").under("reference").draft()}. */
public final class DemandFixture {
    private final RequestDraft draft;

    DemandFixture() {
        this(RequestDraft.of(List.of(), Fixtures.theSite()));
    }

    private DemandFixture(RequestDraft draft) {
        this.draft = draft;
    }

    /** With one more line. */
    public DemandFixture of(@Nullable String habitat, @Nullable String units) {
        List<DraftLine> lines = new ArrayList<>(draft.lines());
        lines.add(new DraftLine(habitat, units));
        return new DemandFixture(copy(lines, draft.site(), draft.knobs(), draft.excludedBanks()));
    }

    public DemandFixture at(Site site) {
        return new DemandFixture(copy(draft.lines(), site, draft.knobs(), draft.excludedBanks()));
    }

    /** Under a preset. */
    public DemandFixture under(@Nullable String policy) {
        return new DemandFixture(copy(policy, draft.spatialRule(), draft.stockHold()));
    }

    public DemandFixture knob(String name, @Nullable String value) {
        List<DraftKnob> knobs = new ArrayList<>(draft.knobs());
        knobs.add(new DraftKnob(name, value));
        return new DemandFixture(copy(draft.lines(), draft.site(), knobs, draft.excludedBanks()));
    }

    public DemandFixture spatialRule(@Nullable String rule) {
        return new DemandFixture(copy(draft.policy(), rule, draft.stockHold()));
    }

    public DemandFixture stockHold(@Nullable String hold) {
        return new DemandFixture(copy(draft.policy(), draft.spatialRule(), hold));
    }

    public DemandFixture discount(@Nullable String type, @Nullable String value) {
        return new DemandFixture(copy(type, value, draft.contractSize(), draft.bankLimit(), draft.defaults()));
    }

    public DemandFixture size(@Nullable String size) {
        return new DemandFixture(
                copy(draft.discountType(), draft.discountValue(), size, draft.bankLimit(), draft.defaults()));
    }

    public DemandFixture bankLimit(@Nullable String limit) {
        return new DemandFixture(
                copy(draft.discountType(), draft.discountValue(), draft.contractSize(), limit, draft.defaults()));
    }

    public DemandFixture defaults(RequestDefaults defaults) {
        return new DemandFixture(
                copy(draft.discountType(), draft.discountValue(), draft.contractSize(), draft.bankLimit(), defaults));
    }

    public DemandFixture excluding(String... banks) {
        return new DemandFixture(copy(draft.lines(), draft.site(), draft.knobs(), List.of(banks)));
    }

    public RequestDraft draft() {
        return draft;
    }

    /** The request as checked against a catalogue, which must accept it. */
    public QuoteRequest in(Catalogue catalogue) {
        return switch (DemandCheck.check(draft, catalogue)) {
            case CheckedRequest.Accepted accepted -> accepted.request();
            case CheckedRequest.Rejected rejected ->
                throw new IllegalStateException(
                        "The request must be without issues (%s).".formatted(rejected.issues()));
        };
    }

    private RequestDraft copy(List<DraftLine> lines, Site site, List<DraftKnob> knobs, List<String> excluded) {
        return new RequestDraft(
                lines,
                site,
                draft.policy(),
                knobs,
                draft.spatialRule(),
                draft.stockHold(),
                draft.discountType(),
                draft.discountValue(),
                draft.contractSize(),
                draft.bankLimit(),
                excluded,
                draft.defaults());
    }

    private RequestDraft copy(@Nullable String policy, @Nullable String rule, @Nullable String hold) {
        return new RequestDraft(
                draft.lines(),
                draft.site(),
                policy,
                draft.knobs(),
                rule,
                hold,
                draft.discountType(),
                draft.discountValue(),
                draft.contractSize(),
                draft.bankLimit(),
                draft.excludedBanks(),
                draft.defaults());
    }

    private RequestDraft copy(
            @Nullable String discountType,
            @Nullable String discountValue,
            @Nullable String size,
            @Nullable String bankLimit,
            RequestDefaults defaults) {
        return new RequestDraft(
                draft.lines(),
                draft.site(),
                draft.policy(),
                draft.knobs(),
                draft.spatialRule(),
                draft.stockHold(),
                discountType,
                discountValue,
                size,
                bankLimit,
                draft.excludedBanks(),
                defaults);
    }
}

package uk.bng.domain.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.demand.CheckedRequest.Accepted;
import uk.bng.domain.demand.CheckedRequest.Rejected;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Decimals;

/** Turns a draft into a request, or says everything that is wrong with it (quoting specification, section 14.0). */
public final class DemandCheck {
    /** The most lines a demand may have. */
    public static final int MOST_LINES = 200;

    private final RequestDraft draft;
    private final Catalogue catalogue;
    private final List<RequestIssue> issues = new ArrayList<>();

    private DemandCheck(RequestDraft draft, Catalogue catalogue) {
        this.draft = draft;
        this.catalogue = catalogue;
    }

    /** The request that {@code draft} makes against {@code catalogue}, or all its issues. */
    public static CheckedRequest check(RequestDraft draft, Catalogue catalogue) {
        return new DemandCheck(draft, catalogue).checked();
    }

    private CheckedRequest checked() {
        List<DemandLine> lines = lines();
        Policy policy = policy();
        SpatialRule spatialRule = named(
                draft.spatialRule(),
                SpatialRule::named,
                draft.defaults().spatialRule(),
                RequestCode.UNKNOWN_SPATIAL_RULE,
                "/options/spatial_rule",
                "spatial rule",
                codes(SpatialRule.values(), SpatialRule::code));
        StockHold stockHold = named(
                draft.stockHold(),
                StockHold::named,
                draft.defaults().stockHold(),
                RequestCode.UNKNOWN_STOCK_HOLD,
                "/options/stock_hold",
                "stock hold",
                codes(StockHold.values(), StockHold::code));
        Discount discount = discount();
        ContractSize size = contractSize();
        Integer bankLimit = bankLimit();
        return issues.isEmpty()
                ? new Accepted(new QuoteRequest(
                        new Demand(lines),
                        draft.site(),
                        policy,
                        spatialRule,
                        stockHold,
                        discount,
                        size,
                        bankLimit,
                        excluded()))
                : new Rejected(issues);
    }

    private List<DemandLine> lines() {
        int given = draft.lines().size();
        if (given == 0) {
            report(RequestCode.EMPTY_DEMAND, "/demand", "", "The demand (0 lines) must have at least one line.");
        }
        if (given > MOST_LINES) {
            report(
                    RequestCode.TOO_MANY_LINES,
                    "/demand",
                    Integer.toString(given),
                    "The demand (%d lines) must have at most %d lines.".formatted(given, MOST_LINES));
        }
        List<DemandLine> lines = new ArrayList<>();
        for (int position = 0; position < Math.min(given, MOST_LINES); position++) {
            new LineCheck(position, catalogue.habitats(), issues)
                    .line(draft.lines().get(position))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private Policy policy() {
        Policy policy = named(
                draft.policy(),
                code -> Preset.named(code).map(Preset::policy),
                draft.defaults().policy(),
                RequestCode.UNKNOWN_POLICY,
                "/options/policy",
                "policy",
                codes(Preset.values(), Preset::code));
        for (DraftKnob knob : draft.knobs()) {
            policy = turned(policy, knob);
        }
        return policy;
    }

    private Policy turned(Policy policy, DraftKnob written) {
        String pointer = "/options/knobs/" + written.name().replace("~", "~0").replace("/", "~1");
        Optional<PolicyKnob> knob = PolicyKnob.named(written.name());
        if (knob.isEmpty()) {
            report(
                    RequestCode.UNKNOWN_KNOB,
                    pointer,
                    written.name(),
                    "The knob (%s) must be one of %s."
                            .formatted(Shown.text(written.name()), codes(PolicyKnob.values(), PolicyKnob::code)));
            return policy;
        }
        return named(
                written.value(),
                value -> knob.get().turn(policy, value),
                policy,
                RequestCode.UNKNOWN_KNOB,
                pointer,
                "knob " + knob.get().code(),
                String.join(", ", knob.get().allowed()));
    }

    private Discount discount() {
        String type = CanonicalText.key(text(draft.discountType()));
        return switch (type) {
            case "", "none", "no_discount" -> new Discount.None();
            case "tier_up" -> new Discount.TierUp();
            case "percentage" -> percentage(text(draft.discountValue()));
            default -> {
                report(
                        RequestCode.UNKNOWN_DISCOUNT,
                        "/options/discount/type",
                        text(draft.discountType()),
                        "The discount (%s) must be one of no_discount, tier_up, percentage."
                                .formatted(Shown.text(type)));
                yield new Discount.None();
            }
        };
    }

    private Discount percentage(String value) {
        Optional<BigDecimal> percent = value.isEmpty() ? Optional.of(BigDecimal.ZERO) : Decimals.read(value);
        if (percent.filter(Discount.Percentage::isAllowed).isEmpty()) {
            report(
                    RequestCode.BAD_DISCOUNT_VALUE,
                    "/options/discount/value",
                    value,
                    "The discount percentage (%s) must be a number from 0 to 100 with at most 4 decimals."
                            .formatted(Shown.text(value)));
            return new Discount.None();
        }
        return new Discount.Percentage(percent.get());
    }

    private @Nullable ContractSize contractSize() {
        String value = text(draft.contractSize());
        if (value.isEmpty()) {
            return null;
        }
        return named(
                value,
                ContractSize::named,
                ContractSize.SMALL,
                RequestCode.UNKNOWN_SIZE,
                "/contract_size",
                "contract size",
                codes(ContractSize.values(), ContractSize::code));
    }

    private @Nullable Integer bankLimit() {
        String value = text(draft.bankLimit());
        if (value.isEmpty()) {
            return null;
        }
        Optional<Integer> limit = Decimals.read(value).flatMap(DemandCheck::wholeNumberAboveZero);
        if (limit.isEmpty()) {
            report(
                    RequestCode.BAD_BANK_LIMIT,
                    "/options/bank_limit",
                    value,
                    "The bank limit (%s) must be a whole number of at least 1.".formatted(Shown.text(value)));
            return null;
        }
        return limit.get();
    }

    /** A number past the range of an int limits nothing any more, and so counts as the largest int. */
    private static Optional<Integer> wholeNumberAboveZero(BigDecimal value) {
        if (value.signum() <= 0 || value.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact());
    }

    private Set<BankId> excluded() {
        return draft.excludedBanks().stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(BankId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T named(
            @Nullable String written,
            Names<T> known,
            T otherwise,
            RequestCode code,
            String pointer,
            String subject,
            String allowed) {
        String value = text(written);
        if (value.isEmpty()) {
            return otherwise;
        }
        Optional<T> found = known.find(value);
        if (found.isEmpty()) {
            report(
                    code,
                    pointer,
                    value,
                    "The %s (%s) must be one of %s.".formatted(subject, Shown.text(value), allowed));
        }
        return found.orElse(otherwise);
    }

    private void report(RequestCode code, String pointer, String value, String message) {
        issues.add(new RequestIssue(null, code, pointer, Shown.text(value), message));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private static <T> String codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }

    /** How the things of a kind are found by their codes. */
    @FunctionalInterface
    private interface Names<T> {
        Optional<T> find(String code);
    }
}

package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.application.save.Readiness;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;

/** {@code GET /config}: what a page needs to know before it asks. */
final class ConfigRoutes implements HttpService {
    private static final int MOST_UNITS = 100_000;
    private static final int UNIT_DECIMALS = 6;
    private static final String POLL_INTERVAL = "PT0.5S";

    private final FrontDoor door;
    private final OrderDefaults defaults;
    private final Supplier<Geography> geography;
    private final Features features;
    private final BooleanSupplier asksForKeys;
    private final CrmDesk crm;
    private final WebTerms terms;

    ConfigRoutes(
            FrontDoor door,
            OrderDefaults defaults,
            Supplier<Geography> geography,
            Features features,
            BooleanSupplier asksForKeys,
            CrmDesk crm,
            WebTerms terms) {
        this.door = door;
        this.defaults = defaults;
        this.geography = geography;
        this.features = features;
        this.asksForKeys = asksForKeys;
        this.crm = crm;
        this.terms = terms;
    }

    /** All of it. */
    public record Config(
            String version,
            Limits limits,
            List<String> contractSizes,
            List<String> policies,
            Map<String, Map<String, String>> policyKnobs,
            Map<String, List<String>> knobs,
            List<String> spatialRules,
            List<String> stockHolds,
            List<String> engines,
            Defaults defaults,
            String pollInterval,
            Installed features,
            Frame frame,
            Crm crm,
            String attribution) {}

    /** What requests must keep to. */
    public record Limits(
            int bodyBytes,
            int lines,
            int units,
            int unitDecimals,
            String timeLimit,
            String jobTime,
            @JsonbProperty("wait") int longestWait,
            Rates rates) {}

    /** What a key must keep to. */
    public record Rates(int submitsPerMinute, int readsPerMinute, int openStreams) {}

    /** What holds where a request says nothing. */
    public record Defaults(
            String policy,
            Map<String, String> knobs,
            String spatialRule,
            String stockHold,
            String engine,
            String timeLimit,
            long seed) {}

    /** What this service can do, and whether it needs keys. */
    public record Installed(boolean livePlaces, boolean addresses, boolean sessions) {}

    /** Who may show the service in a frame. */
    public record Frame(List<String> parents) {}

    /** Where quotes can be saved. */
    public record Crm(String kind, String state) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.CONFIG, this::config);
    }

    private Reply config(Call call) {
        call.query().refuseOthers();
        return Reply.json(
                200,
                new Config(
                        terms.version(),
                        limits(),
                        codes(ContractSize.values(), ContractSize::code),
                        codes(Preset.values(), Preset::code),
                        policies(),
                        knobs(),
                        codes(SpatialRule.values(), SpatialRule::code),
                        codes(StockHold.values(), StockHold::code),
                        defaults.engines(),
                        defaults(),
                        POLL_INTERVAL,
                        new Installed(features.livePlaces(), features.addresses(), asksForKeys.getAsBoolean()),
                        new Frame(terms.frameParents()),
                        new Crm(crm.kind(), state(crm.seen().get())),
                        geography.get().attribution()));
    }

    private static String state(Readiness seen) {
        return switch (seen) {
            case Readiness.Off unused -> "off";
            case Readiness.Ready unused -> "ready";
            case Readiness.Missing unused -> "unauthorised";
            case Readiness.Unauthorised unused -> "unauthorised";
            case Readiness.Unreachable unused -> "degraded";
        };
    }

    private Limits limits() {
        WebLimits rates = terms.limits();
        return new Limits(
                RunRequestReader.MOST_BYTES,
                DemandCheck.MOST_LINES,
                MOST_UNITS,
                UNIT_DECIMALS,
                RunRequestReader.LONGEST_TIME.toString(),
                features.jobTime().toString(),
                Following.LONGEST_WAIT,
                new Rates(rates.submits(), rates.reads(), rates.streams()));
    }

    private Defaults defaults() {
        Policy policy = defaults.request().policy();
        return new Defaults(
                policy.label(),
                knobsOf(policy),
                defaults.request().spatialRule().code(),
                defaults.request().stockHold().code(),
                defaults.engine(),
                defaults.limits().time().toString(),
                defaults.limits().seed());
    }

    private static Map<String, Map<String, String>> policies() {
        Map<String, Map<String, String>> policies = new LinkedHashMap<>();
        for (Preset preset : Preset.values()) {
            policies.put(preset.code(), knobsOf(preset.policy()));
        }
        return policies;
    }

    private static Map<String, String> knobsOf(Policy policy) {
        Map<String, String> values = new LinkedHashMap<>();
        for (PolicyKnob knob : PolicyKnob.values()) {
            values.put(knob.code(), knob.in(policy));
        }
        return values;
    }

    private static Map<String, List<String>> knobs() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        for (PolicyKnob knob : PolicyKnob.values()) {
            allowed.put(knob.code(), knob.allowed());
        }
        return allowed;
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}

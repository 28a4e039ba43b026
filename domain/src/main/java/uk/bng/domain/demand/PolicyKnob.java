package uk.bng.domain.demand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.bng.domain.policy.Companions;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Splitting;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.policy.WatercourseTiers;

/** The settings of a policy that a request or a configuration may change one by one (section 3), with their values. */
public enum PolicyKnob {
    TRADING,
    DRAW,
    COMPANIONS,
    SPLITTING,
    FALLBACK,
    WATERCOURSE;

    /** The knob of a code such as {@code draw}; exact, lower case. */
    public static Optional<PolicyKnob> named(String code) {
        for (PolicyKnob knob : values()) {
            if (knob.code().equals(code)) {
                return Optional.of(knob);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values the knob may have, in the order of the specification. */
    public List<String> allowed() {
        return switch (this) {
            case TRADING -> codes(Trading.values());
            case DRAW -> codes(Draw.values());
            case COMPANIONS -> codes(Companions.values());
            case SPLITTING -> codes(Splitting.values());
            case FALLBACK -> codes(Fallback.values());
            case WATERCOURSE -> codes(WatercourseTiers.values());
        };
    }

    /** The value this knob has in {@code policy}. */
    public String in(Policy policy) {
        return switch (this) {
            case TRADING -> code(policy.trading());
            case DRAW -> code(policy.draw());
            case COMPANIONS -> code(policy.companions());
            case SPLITTING -> code(policy.splitting());
            case FALLBACK -> code(policy.fallback());
            case WATERCOURSE -> code(policy.watercourse());
        };
    }

    /** The policy with this knob at {@code value}; empty when the knob has no such value. */
    public Optional<Policy> turn(Policy policy, String value) {
        return switch (this) {
            case TRADING -> named(Trading.values(), value).map(policy::with);
            case DRAW -> named(Draw.values(), value).map(policy::with);
            case COMPANIONS -> named(Companions.values(), value).map(policy::with);
            case SPLITTING -> named(Splitting.values(), value).map(policy::with);
            case FALLBACK -> named(Fallback.values(), value).map(policy::with);
            case WATERCOURSE -> named(WatercourseTiers.values(), value).map(policy::with);
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        for (E value : values) {
            if (code(value).equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static List<String> codes(Enum<?>[] values) {
        return List.of(values).stream().map(PolicyKnob::code).toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package uk.bng.bootstrap;

import java.util.List;
import java.util.function.Function;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;

/** The policy of requests that name none: a preset, with the knobs that were set on their own. */
record PolicySettings(Policy policy) {
    static final PolicySettings DEFAULTS = new PolicySettings(Preset.HOUSE.policy());

    static PolicySettings of(SettingValues values) {
        Policy policy = values.choice(
                        SettingKey.POLICY_PRESET, List.of(Preset.values()), Preset::code, DEFAULTS.policy.preset())
                .policy();
        for (PolicyKnob knob : PolicyKnob.values()) {
            String value = values.choice(key(knob), knob.allowed(), Function.identity(), knob.in(policy));
            policy = knob.turn(policy, value).orElseThrow();
        }
        return new PolicySettings(policy);
    }

    private static SettingKey key(PolicyKnob knob) {
        return switch (knob) {
            case TRADING -> SettingKey.POLICY_TRADING;
            case DRAW -> SettingKey.POLICY_DRAW;
            case COMPANIONS -> SettingKey.POLICY_COMPANIONS;
            case SPLITTING -> SettingKey.POLICY_SPLITTING;
            case FALLBACK -> SettingKey.POLICY_FALLBACK;
            case WATERCOURSE -> SettingKey.POLICY_WATERCOURSE;
        };
    }
}

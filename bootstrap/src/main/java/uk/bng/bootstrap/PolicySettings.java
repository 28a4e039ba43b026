package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.List;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;

/** The policy of requests that name none: a preset, with the knobs that were set on their own. */
record PolicySettings(Policy policy) {
    static final PolicySettings DEFAULTS = new PolicySettings(Preset.HOUSE.policy());

    private static final List<String> PRESETS =
            Arrays.stream(Preset.values()).map(Preset::code).toList();

    static PolicySettings of(SettingValues values) {
        Policy policy = values.named(
                SettingKey.POLICY_PRESET, written -> Preset.named(written).map(Preset::policy), PRESETS, DEFAULTS.policy);
        for (PolicyKnob knob : PolicyKnob.values()) {
            Policy before = policy;
            policy = values.named(key(knob), written -> knob.turn(before, written), knob.allowed(), before);
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

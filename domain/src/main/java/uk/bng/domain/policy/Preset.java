package uk.bng.domain.policy;

import java.util.Locale;
import java.util.Optional;

/** The three named policies (section 3). {@code HOUSE} is the default: all its plans pass the metric's own trading test. */
public enum Preset {
    HOUSE,
    REFERENCE,
    STRICT;

    /** The preset of a code such as {@code house}; exact, lower case. */
    public static Optional<Preset> named(String code) {
        for (Preset preset : values()) {
            if (preset.code().equals(code)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Policy policy() {
        return switch (this) {
            case HOUSE ->
                new Policy(
                        this,
                        Trading.STATUTORY,
                        Draw.PHYSICAL,
                        Companions.LEGAL,
                        Splitting.ALLOWED,
                        Fallback.PROXIES,
                        WatercourseTiers.CATCHMENTS);
            case REFERENCE ->
                new Policy(
                        this,
                        Trading.EARLIER,
                        Draw.NOMINAL,
                        Companions.ANY,
                        Splitting.NEVER,
                        Fallback.PROXIES,
                        WatercourseTiers.AREAS);
            case STRICT ->
                new Policy(
                        this,
                        Trading.STATUTORY,
                        Draw.PHYSICAL,
                        Companions.LEGAL,
                        Splitting.ALLOWED,
                        Fallback.EXACT,
                        WatercourseTiers.CATCHMENTS);
        };
    }
}

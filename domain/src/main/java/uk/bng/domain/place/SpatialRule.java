package uk.bng.domain.place;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which two kinds of area decide nearness (specification, section 4.3; location specification, section 6). */
public enum SpatialRule {
    LPA_NCA("lpa-nca", "planning authority or national character area", LocalDate.of(2024, 2, 12)),
    /** Announced in 2026; the day it comes into force is not known. */
    LPA_LNRS("lpa-lnrs", "planning authority or nature recovery strategy area", null);

    private final String code;
    private final String label;
    private final @Nullable LocalDate inForceFrom;

    SpatialRule(String code, String label, @Nullable LocalDate inForceFrom) {
        this.code = code;
        this.label = label;
        this.inForceFrom = inForceFrom;
    }

    /** The rule of a code such as {@code lpa-nca}; exact. */
    public static Optional<SpatialRule> named(String code) {
        for (SpatialRule rule : values()) {
            if (rule.code.equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    /** The areas that make a bank near, in words. */
    public String label() {
        return label;
    }

    /** The first day of the rule; empty while it is not known. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    public SpatialRule other() {
        return this == LPA_NCA ? LPA_LNRS : LPA_NCA;
    }
}

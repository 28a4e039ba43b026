package uk.bng.domain.place;

import java.util.Optional;

/** Which two kinds of area decide nearness (specification, section 4.3; location specification, section 6). */
public enum SpatialRule {
    LPA_NCA("lpa-nca"),
    LPA_LNRS("lpa-lnrs");

    private final String code;

    SpatialRule(String code) {
        this.code = code;
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

    public SpatialRule other() {
        return this == LPA_NCA ? LPA_LNRS : LPA_NCA;
    }
}

package uk.bng.domain.bank;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** The size class of a contract, which prices are read by, smallest first (specification, section 9). */
public enum ContractSize {
    FRACTIONAL,
    SMALL,
    MEDIUM,
    LARGE;

    private static final Units SMALL_FROM = Units.of("0.1");
    private static final Units MEDIUM_FROM = Units.of("2.5");
    private static final Units LARGE_FROM = Units.of("15");
    private static final Money FRACTIONAL_FEE = new Money(300_00);
    private static final Money FEE = new Money(500_00);

    /** The size of a text, by key. */
    public static Optional<ContractSize> named(String text) {
        return switch (CanonicalText.key(text)) {
            case "fractional" -> Optional.of(FRACTIONAL);
            case "small" -> Optional.of(SMALL);
            case "medium" -> Optional.of(MEDIUM);
            case "large" -> Optional.of(LARGE);
            default -> Optional.empty();
        };
    }

    /** The size of a quote of {@code total} units among the sizes present in the price book (section 9.1). */
    public static ContractSize of(Units total, Set<ContractSize> present) {
        if (present.contains(FRACTIONAL) && total.compareTo(SMALL_FROM) < 0) {
            return FRACTIONAL;
        }
        if (present.contains(SMALL) && total.compareTo(MEDIUM_FROM) < 0) {
            return SMALL;
        }
        if (present.contains(MEDIUM) && total.compareTo(LARGE_FROM) < 0) {
            return MEDIUM;
        }
        return present.isEmpty() ? SMALL : Collections.max(present);
    }

    /** The next larger size present, or this one when there is none (discount {@code tier_up}, section 9.2). */
    public ContractSize nextLarger(Set<ContractSize> present) {
        for (ContractSize size : values()) {
            if (size.compareTo(this) > 0 && present.contains(size)) {
                return size;
            }
        }
        return this;
    }

    /** The admin fee of a quote reported at this size (section 9.3). */
    public Money adminFee() {
        return this == FRACTIONAL ? FRACTIONAL_FEE : FEE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package uk.bng.domain.bank;

import uk.bng.domain.unit.NaturalOrder;

/** The id of a habitat bank: trimmed, case-sensitive, in natural order. */
public record BankId(String value) implements Comparable<BankId> {
    public BankId {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("The bank id (%s) must be trimmed and not blank.".formatted(value));
        }
    }

    @Override
    public int compareTo(BankId other) {
        return NaturalOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

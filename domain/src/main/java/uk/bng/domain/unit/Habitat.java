package uk.bng.domain.unit;

import org.jspecify.annotations.Nullable;

/** A habitat type of the catalogue. Two habitats are the same when their keys are. */
public record Habitat(String name, String key, BroadGroup group, Distinctiveness distinctiveness, Ledger ledger) {
    public Habitat {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a habitat must not be blank.");
        }
    }

    public static Habitat of(String name, String group, Distinctiveness distinctiveness, Ledger ledger) {
        return new Habitat(name.strip(), CanonicalText.key(name), BroadGroup.of(group), distinctiveness, ledger);
    }

    public boolean isSameAs(Habitat other) {
        return key.equals(other.key);
    }

    /** Whether it brings any units at all: a Very Low area habitat scores nothing (section 5). */
    public boolean scores() {
        return ledger == Ledger.AREA && distinctiveness.isAbove(Distinctiveness.VERY_LOW);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Habitat that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}

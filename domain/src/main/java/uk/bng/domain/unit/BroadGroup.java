package uk.bng.domain.unit;

import java.util.Set;

/**
 * The broad habitat group of an area habitat, compared by key. A blank group equals no other, not even a blank one; a
 * habitat is still always of its own group, which the trading rules see to.
 */
public record BroadGroup(String label, String key) {
    private static final Set<String> INTERTIDAL = Set.of("intertidal sediment", "intertidal hard structures");

    public BroadGroup {
        if (!key.equals(CanonicalText.key(label))) {
            throw new IllegalArgumentException("The key (%s) must be that of the group (%s).".formatted(key, label));
        }
    }

    public static BroadGroup of(String label) {
        return new BroadGroup(label.strip(), CanonicalText.key(label));
    }

    public boolean isBlank() {
        return key.isEmpty();
    }

    /** Whether both are the same group by name; never for a blank one. */
    public boolean isSameAs(BroadGroup other) {
        return !isBlank() && key.equals(other.key);
    }

    /** As {@link #isSameAs}, with the two intertidal groups counted as one (statutory metric; section 5.1). */
    public boolean isSameStatutoryGroupAs(BroadGroup other) {
        return isSameAs(other) || (isIntertidal() && other.isIntertidal());
    }

    /** The key under which the statutory rules count this group: one for both intertidal groups. */
    public String statutoryKey() {
        return isIntertidal() ? "intertidal" : key;
    }

    private boolean isIntertidal() {
        return INTERTIDAL.contains(key);
    }
}

package uk.bng.domain.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The broad groups of intertidal habitats, whose nearness the metric reads by marine plan area. Immutable. */
public final class MarineGroups {
    /** None at all. */
    public static final MarineGroups NONE = new MarineGroups(Set.of());

    private final Set<String> keys;

    private MarineGroups(Set<String> keys) {
        this.keys = keys;
    }

    /** These groups; a blank or repeated one is refused ({@link RefusedRow}). */
    public static MarineGroups of(List<BroadGroup> groups) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            BroadGroup group = groups.get(i);
            if (group.isBlank() || !keys.add(group.key())) {
                throw new RefusedRow(i, "The broad habitat (%s) must be given once.".formatted(group.label()));
            }
        }
        return new MarineGroups(Set.copyOf(keys));
    }

    public boolean include(BroadGroup group) {
        return keys.contains(group.key());
    }
}

package uk.bng.domain.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The habitats a catalogue knows, in the order of their keys and found by key. Immutable. */
public final class Habitats {
    private final Map<String, Habitat> byKey;

    private Habitats(Map<String, Habitat> byKey) {
        this.byKey = byKey;
    }

    /** The habitats given; two of the same key are refused. */
    public static Habitats of(Collection<Habitat> habitats) {
        Map<String, Habitat> sorted = new TreeMap<>();
        for (Habitat habitat : habitats) {
            if (sorted.put(habitat.key(), habitat) != null) {
                throw new IllegalArgumentException("The habitat (%s) must be given once.".formatted(habitat.name()));
            }
        }
        return new Habitats(new LinkedHashMap<>(sorted));
    }

    public Optional<Habitat> find(String name) {
        return Optional.ofNullable(byKey.get(CanonicalText.key(name)));
    }

    /** All habitats, ordered by key. */
    public List<Habitat> all() {
        return List.copyOf(byKey.values());
    }
}

package uk.bng.domain.unit;

import java.util.Set;

/** The felled-woodland habitats, which cannot be demanded automatically nor supplied by name (section 4.1). */
public final class FelledWoodland {
    private static final Set<String> KEYS =
            Set.of("woodland and forest - felled/replacement for felled woodland", "woodland and forest - felled");

    private FelledWoodland() {}

    public static boolean isNamedBy(String habitat) {
        return KEYS.contains(CanonicalText.key(habitat));
    }
}

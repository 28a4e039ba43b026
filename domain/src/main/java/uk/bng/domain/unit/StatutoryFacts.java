package uk.bng.domain.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The habitats of the statutory metric and what statutory credits for them cost: the legal last resort, shown for
 * comparison and never chosen. Immutable and thread-safe.
 */
public final class StatutoryFacts {
    /** No habitat and no price known. */
    public static final StatutoryFacts NONE = new StatutoryFacts(List.of(), Map.of(), Map.of());

    private final List<StatutoryHabitat> habitats;
    private final Map<String, StatutoryHabitat> byKey;
    private final Map<String, CreditTier> credits;

    private StatutoryFacts(
            List<StatutoryHabitat> habitats, Map<String, StatutoryHabitat> byKey, Map<String, CreditTier> credits) {
        this.habitats = habitats;
        this.byKey = byKey;
        this.credits = credits;
    }

    /** These credit tiers and no habitat yet; a tier given twice is refused ({@link RefusedRow}). */
    public static StatutoryFacts of(List<CreditTier> tiers) {
        Map<String, CreditTier> credits = new HashMap<>();
        for (int i = 0; i < tiers.size(); i++) {
            CreditTier tier = tiers.get(i);
            if (credits.put(tier.code(), tier) != null) {
                throw new RefusedRow(i, "The credit tier (%s) must be given once.".formatted(tier.code()));
            }
        }
        return new StatutoryFacts(List.of(), Map.of(), credits);
    }

    /** The same prices with these habitats; a label given twice, or a credit tier of no or another ledger is refused. */
    public StatutoryFacts with(List<StatutoryHabitat> rows) {
        Map<String, StatutoryHabitat> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            StatutoryHabitat row = rows.get(i);
            if (found.put(row.key(), row) != null) {
                throw new RefusedRow(i, "The label (%s) must be given once.".formatted(row.label()));
            }
            String tier = row.creditTier();
            if (tier != null && (!credits.containsKey(tier) || credits.get(tier).ledger() != row.ledger())) {
                throw new RefusedRow(
                        i,
                        "The credit tier (%s) of %s must be one of the %s ledger."
                                .formatted(tier, row.label(), row.ledger().code()));
            }
        }
        List<StatutoryHabitat> sorted = rows.stream()
                .sorted(Comparator.comparing(StatutoryHabitat::ledger).thenComparing(StatutoryHabitat::key))
                .toList();
        return new StatutoryFacts(sorted, found, credits);
    }

    /** All habitats, by ledger and then by key. */
    public List<StatutoryHabitat> habitats() {
        return habitats;
    }

    /** The habitat of a label, by key. */
    public Optional<StatutoryHabitat> find(String label) {
        return Optional.ofNullable(byKey.get(CanonicalText.key(label)));
    }

    /**
     * What the statutory credits for one unit lost of a habitat or net-gain label cost; empty where the habitat is
     * unknown or has no credit tier. Net gain is priced by tier A1, H or W (section 15).
     */
    public Optional<Money> creditPrice(String wanted) {
        return NetGain.named(wanted)
                .map(StatutoryFacts::creditTier)
                .or(() -> find(wanted).flatMap(habitat -> Optional.ofNullable(habitat.creditTier())))
                .flatMap(tier -> Optional.ofNullable(credits.get(tier)))
                .map(CreditTier::pricePerUnit);
    }

    private static String creditTier(NetGain label) {
        return switch (label) {
            case AREA -> "A1";
            case HEDGEROWS -> "H";
            case WATERCOURSES -> "W";
        };
    }
}

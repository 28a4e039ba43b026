package uk.bng.adapter.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/**
 * Finds habitats by words, whatever their case, accents and order. Every word asked for must begin or stand inside a word
 * of the name or of the broad group; names whose words begin so come before those that hold the word inside, and these
 * before those found by their group. Immutable and thread-safe.
 */
final class HabitatSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int NOT_FOUND = 100;

    private final List<Entry> entries;

    private HabitatSearch(List<Entry> entries) {
        this.entries = entries;
    }

    /** Over the habitats of a catalogue. */
    static HabitatSearch over(Catalogue catalogue) {
        Map<String, Set<BankId>> offers = new TreeMap<>();
        for (StockLine line : catalogue.stock()) {
            if (!line.available().isZero()) {
                offers.computeIfAbsent(line.habitat().key(), unused -> new LinkedHashSet<>())
                        .add(line.bank());
            }
        }
        return new HabitatSearch(catalogue.habitats().all().stream()
                .map(habitat -> new Entry(
                        habitat,
                        List.copyOf(offers.getOrDefault(habitat.key(), Set.of())),
                        words(habitat.name()),
                        words(habitat.group().label())))
                .toList());
    }

    /** A habitat and the banks that have some of it, in natural order of their ids. */
    record Found(Habitat habitat, List<BankId> banks) {}

    /** The best of those that fit, the best first; all of a ledger where nothing else is asked. */
    List<Found> find(@Nullable Ledger ledger, String text, int limit) {
        List<String> asked = words(text);
        List<Ranked> ranked = new ArrayList<>();
        for (Entry entry : entries) {
            if (ledger == null || entry.habitat.ledger() == ledger) {
                int rank = entry.rank(asked);
                if (rank < NOT_FOUND) {
                    ranked.add(new Ranked(rank, entry));
                }
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(found -> found.entry.habitat.key()))
                .limit(limit)
                .map(found -> new Found(found.entry.habitat, found.entry.banks))
                .toList();
    }

    private static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Ranked(int rank, Entry entry) {}

    private record Entry(Habitat habitat, List<BankId> banks, List<String> name, List<String> group) {
        /** The rank of the word that fits worst: 0 begins a word of the name, 1 stands inside one, 2 is in the group. */
        private int rank(List<String> asked) {
            int worst = 0;
            for (String word : asked) {
                int rank = name.stream().anyMatch(known -> known.startsWith(word))
                        ? 0
                        : name.stream().anyMatch(known -> known.contains(word))
                                ? 1
                                : group.stream().anyMatch(known -> known.contains(word)) ? 2 : NOT_FOUND;
                worst = Math.max(worst, rank);
            }
            return worst;
        }
    }
}

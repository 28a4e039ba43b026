package uk.bng.domain.place;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Picks the entries that a text may mean: each of its words must stand in the name. A code or whole name comes first, then
 * names that begin with the text, then those whose words begin so, then the others; equal ones keep their order.
 */
final class PlaceSearch {
    private static final int NO_FIT = 4;

    private final String text;
    private final List<String> words;

    PlaceSearch(String text) {
        this.text = text.strip();
        String plain = Spelling.words(text);
        this.words = plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** The areas of a table that fit: the one that the text names, by whatever name it is known, before the others. */
    <T extends Area> List<PlaceEntry> pick(AreaTable<T> table, int limit) {
        List<PlaceEntry> found = pick(
                table.all().stream()
                        .map(PlaceEntry::of)
                        .sorted(Comparator.comparing(PlaceEntry::name))
                        .toList(),
                limit);
        if (text.isEmpty() || !(table.find(text) instanceof AreaAnswer.Found<T> exact)) {
            return found;
        }
        PlaceEntry named = PlaceEntry.of(exact.area());
        return Stream.concat(Stream.of(named), found.stream().filter(entry -> !entry.equals(named)))
                .limit(limit)
                .toList();
    }

    /** The entries that fit, the best first; all where nothing is asked for, and those of a near name where none fits. */
    List<PlaceEntry> pick(List<PlaceEntry> entries, int limit) {
        if (text.isEmpty()) {
            return entries.stream().limit(limit).toList();
        }
        record Ranked(PlaceEntry entry, int rank) {}
        List<PlaceEntry> fitting = entries.stream()
                .map(entry -> new Ranked(entry, rank(entry)))
                .filter(ranked -> ranked.rank() < NO_FIT)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::entry)
                .limit(limit)
                .toList();
        return fitting.isEmpty() ? near(entries).limit(limit).toList() : fitting;
    }

    private int rank(PlaceEntry entry) {
        if (entry.code().equalsIgnoreCase(text)) {
            return 0;
        }
        if (words.isEmpty()) {
            return NO_FIT;
        }
        String name = Spelling.words(entry.name());
        String asked = String.join(" ", words);
        if (name.equals(asked)) {
            return 0;
        }
        if (name.startsWith(asked)) {
            return 1;
        }
        String led = " " + name;
        if (words.stream().allMatch(word -> led.contains(" " + word))) {
            return 2;
        }
        return words.stream().allMatch(name::contains) ? 3 : NO_FIT;
    }

    private Stream<PlaceEntry> near(List<PlaceEntry> entries) {
        List<String> names =
                Spelling.nearest(text.toLowerCase(Locale.ROOT), entries.stream().map(PlaceEntry::name));
        return names.stream()
                .flatMap(name -> entries.stream().filter(entry -> entry.name().equals(name)));
    }
}

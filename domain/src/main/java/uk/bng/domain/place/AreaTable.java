package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.bng.domain.unit.NaturalOrder;
import uk.bng.domain.unit.RefusedRow;

/**
 * The areas of one kind, their borders, and the names under which they are known. The order of the rows it was made of
 * does not matter. Immutable and thread-safe.
 */
public final class AreaTable<T extends Area> {
    private static final Pattern WORD_NCA = Pattern.compile("^NCA\\s*|\\s*NCA$");
    private static final String NATIONAL_PARK = " national park";

    private final AreaKind kind;
    private final Map<String, T> byCode;
    private final Map<String, T> byName;
    private final Map<String, T> byAlias;
    private final List<AmbiguousName> ambiguous;
    private final Map<String, Set<String>> neighbours;
    private final List<ShortBorderRow> shortBorders;

    private AreaTable(
            AreaKind kind,
            Map<String, T> byCode,
            Map<String, T> byName,
            Map<String, T> byAlias,
            List<AmbiguousName> ambiguous,
            Map<String, Set<String>> neighbours,
            List<ShortBorderRow> shortBorders) {
        this.kind = kind;
        this.byCode = byCode;
        this.byName = byName;
        this.byAlias = byAlias;
        this.ambiguous = ambiguous;
        this.neighbours = neighbours;
        this.shortBorders = shortBorders;
    }

    /** The areas given, with no border yet. A blank or repeated code or name is refused ({@link RefusedRow}). */
    public static <T extends Area> AreaTable<T> of(AreaKind kind, List<T> rows) {
        Map<String, T> byCode = HashMap.newHashMap(rows.size());
        Map<String, T> byName = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            T area = rows.get(i);
            if (area.code().isBlank() || !area.name().isKnown()) {
                throw new RefusedRow(
                        i,
                        "The %s (%s, %s) must have a code and a name."
                                .formatted(
                                        kind.words(), area.code(), area.name().label()));
            }
            if (byCode.put(area.code(), area) != null) {
                throw new RefusedRow(i, "The code (%s) must be that of one %s.".formatted(area.code(), kind.words()));
            }
            T twin = byName.put(area.name().key(), area);
            if (twin != null) {
                throw new RefusedRow(
                        i,
                        "The name (%s) must differ from that of %s (%s)."
                                .formatted(
                                        area.name().label(),
                                        twin.code(),
                                        twin.name().label()));
            }
        }
        return new AreaTable<>(kind, byCode, byName, Map.of(), List.of(), Map.of(), List.of());
    }

    /**
     * The same areas with these borders, both directions of each; a code unknown or paired with itself, and a border
     * given one way or twice, is refused.
     */
    public AreaTable<T> bordering(List<CodePair> rows) {
        Map<String, Set<String>> found = HashMap.newHashMap(byCode.size());
        for (int i = 0; i < rows.size(); i++) {
            CodePair row = rows.get(i);
            T area = required(i, row.code());
            T neighbour = required(i, row.neighbour());
            if (area.code().equals(neighbour.code())) {
                throw new RefusedRow(i, "The %s (%s) must not neighbour itself.".formatted(kind.words(), area.code()));
            }
            if (!found.computeIfAbsent(area.code(), code -> new HashSet<>()).add(neighbour.code())) {
                throw new RefusedRow(
                        i, "The border (%s, %s) must be given once.".formatted(row.code(), row.neighbour()));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            CodePair row = rows.get(i);
            if (!found.getOrDefault(row.neighbour(), Set.of()).contains(row.code())) {
                throw new RefusedRow(
                        i,
                        "The border (%s, %s) must be given in both directions.".formatted(row.code(), row.neighbour()));
            }
        }
        return new AreaTable<>(kind, byCode, byName, byAlias, ambiguous, found, List.of());
    }

    /** The same areas, known by these names too; a code unknown, or an alias blank or that of two areas is refused. */
    public AreaTable<T> alsoNamed(List<AreaAlias> rows) {
        Map<String, T> names = new HashMap<>(byAlias);
        for (int i = 0; i < rows.size(); i++) {
            AreaAlias row = rows.get(i);
            T area = required(i, row.code());
            String key = Spelling.looseKey(row.alias());
            if (key.isEmpty() || byName.containsKey(key) || names.put(key, area) != null) {
                throw new RefusedRow(
                        i,
                        "The alias (%s) must name one %s that has no other name like it."
                                .formatted(row.alias(), kind.words()));
            }
        }
        return new AreaTable<>(kind, byCode, byName, names, ambiguous, neighbours, shortBorders);
    }

    /** The same areas, of which these names alone name none. */
    public AreaTable<T> notNamed(List<AmbiguousName> rows) {
        return new AreaTable<>(kind, byCode, byName, byAlias, List.copyOf(rows), neighbours, shortBorders);
    }

    /** The same areas, of whose borders these are very short; one that is no border, or given twice, is refused. */
    public AreaTable<T> shortlyBordering(List<ShortBorderRow> rows) {
        Set<Set<String>> given = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            ShortBorderRow row = rows.get(i);
            if (!neighbours.getOrDefault(row.code(), Set.of()).contains(row.neighbour())) {
                throw new RefusedRow(
                        i,
                        "The short border (%s, %s) must be one of the borders of the table."
                                .formatted(row.code(), row.neighbour()));
            }
            if (!given.add(Set.of(row.code(), row.neighbour()))) {
                throw new RefusedRow(
                        i, "The short border (%s, %s) must be given once.".formatted(row.code(), row.neighbour()));
            }
        }
        return new AreaTable<>(kind, byCode, byName, byAlias, ambiguous, neighbours, List.copyOf(rows));
    }

    /** Those of an area's borders that are very short. */
    List<ShortBorder> shortBorders(T area) {
        List<ShortBorder> found = new ArrayList<>();
        for (ShortBorderRow row : shortBorders) {
            if (row.code().equals(area.code()) || row.neighbour().equals(area.code())) {
                String beyond = row.code().equals(area.code()) ? row.neighbour() : row.code();
                found.add(new ShortBorder(
                        kind, Objects.requireNonNull(byCode.get(beyond)).name(), row.metres()));
            }
        }
        return found;
    }

    AreaKind kind() {
        return kind;
    }

    /** All areas, in natural order of their codes. */
    public List<T> all() {
        return sorted(byCode.values());
    }

    /** The areas that touch {@code area}, in natural order of their codes. */
    public List<T> neighbours(T area) {
        return sorted(neighbours.getOrDefault(area.code(), Set.of()).stream()
                .map(code -> Objects.requireNonNull(byCode.get(code)))
                .toList());
    }

    /** The area of a code: letters of either case, leading zeros as you like, an NCA with or without "NCA". */
    public Optional<T> withCode(String code) {
        String written = code.strip().toUpperCase(Locale.ROOT);
        String bare = kind == AreaKind.NCA ? WORD_NCA.matcher(written).replaceAll("") : written;
        return Optional.ofNullable(byCode.get(bare))
                .or(() -> all().stream()
                        .filter(area -> withoutZeros(area.code()).equals(withoutZeros(bare)))
                        .findFirst());
    }

    /** What a text names: by name or code (no name is one), or by another name; else the names that come near. */
    public AreaAnswer<T> find(String text) {
        if (text.length() > Spelling.MOST_CHARACTERS) {
            return new AreaAnswer.Unknown<>(text, List.of());
        }
        AreaName name = Spelling.name(text);
        T named = byName.get(name.key());
        if (named != null && ambiguous.stream().noneMatch(other -> other.name().matches(name))) {
            return new AreaAnswer.Found<>(named);
        }
        String key = Spelling.looseKey(text);
        for (AmbiguousName other : ambiguous) {
            if (other.isMeantBy(text, key)) {
                return new AreaAnswer.Ambiguous<>(text, other.advice(), List.of());
            }
        }
        return withCode(text)
                .or(() -> Optional.ofNullable(named))
                .or(() -> withOtherName(key))
                .<AreaAnswer<T>>map(AreaAnswer.Found::new)
                .orElseGet(() -> new AreaAnswer.Unknown<>(text, Spelling.nearest(text, names())));
    }

    /** The names of all areas, in natural order of their codes. */
    Stream<String> names() {
        return all().stream().map(area -> area.name().label());
    }

    private Optional<T> withOtherName(String key) {
        return Optional.ofNullable(byAlias.get(key))
                .or(() -> Optional.ofNullable(byName.get(key)))
                .or(() -> all().stream().filter(area -> isLoosely(key, area)).findFirst());
    }

    /** Whether the key is that of the area's name read loosely, or of a national park's without those words. */
    private static boolean isLoosely(String key, Area area) {
        String words = Spelling.words(area.name().label());
        return !key.isEmpty()
                && (Spelling.looseKey(words).equals(key)
                        || (words.endsWith(NATIONAL_PARK)
                                && AreaName.of(words.substring(0, words.length() - NATIONAL_PARK.length()))
                                        .key()
                                        .equals(key)));
    }

    /** The area of exactly this code; else row {@code index} is refused. */
    T required(int index, String code) {
        T area = byCode.get(code);
        if (area == null) {
            throw new RefusedRow(
                    index, "The code (%s) must be that of a %s of the table.".formatted(code, kind.words()));
        }
        return area;
    }

    private static <T extends Area> List<T> sorted(Collection<T> areas) {
        return areas.stream()
                .sorted(Comparator.comparing(Area::code, NaturalOrder.INSTANCE))
                .toList();
    }

    private static String withoutZeros(String code) {
        int start = 0;
        while (start < code.length() - 1 && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }
}

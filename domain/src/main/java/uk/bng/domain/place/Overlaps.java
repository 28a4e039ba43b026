package uk.bng.domain.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.bng.domain.unit.NaturalOrder;
import uk.bng.domain.unit.RefusedRow;

/** Which areas of one kind the authorities lie in, and by how much. Immutable and thread-safe. */
public final class Overlaps<T extends Area> {
    private final Map<Lpa, List<AreaShare<T>>> byLpa;

    private Overlaps(Map<Lpa, List<AreaShare<T>>> byLpa) {
        this.byLpa = byLpa;
    }

    /** The overlaps given; a code that is in no table or a repeated pair is refused ({@link RefusedRow}). */
    public static <T extends Area> Overlaps<T> of(AreaTable<Lpa> lpas, AreaTable<T> areas, List<OverlapRow> rows) {
        Map<Lpa, List<AreaShare<T>>> byLpa = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            OverlapRow row = rows.get(i);
            Lpa lpa = lpas.required(i, row.lpa());
            T area = areas.required(i, row.area());
            List<AreaShare<T>> shares = byLpa.computeIfAbsent(lpa, key -> new ArrayList<>());
            if (shares.stream().anyMatch(share -> share.area().equals(area))) {
                throw new RefusedRow(i, "The overlap (%s, %s) must be given once.".formatted(row.lpa(), row.area()));
            }
            shares.add(new AreaShare<>(area, row.share()));
        }
        byLpa.replaceAll((lpa, shares) -> largestFirst(shares));
        return new Overlaps<>(byLpa);
    }

    /** The areas that {@code lpa} lies in, largest share first; equal shares in natural order of their codes. */
    public List<AreaShare<T>> of(Lpa lpa) {
        return byLpa.getOrDefault(lpa, List.of());
    }

    /** The areas in which at least {@code share} of {@code lpa} lies, largest share first. */
    public List<T> of(Lpa lpa, BigDecimal share) {
        return of(lpa).stream()
                .filter(overlap -> overlap.share().compareTo(share) >= 0)
                .map(AreaShare::area)
                .toList();
    }

    /** The area that holds at least {@code share} of {@code lpa}; a share above a half gives one at most. */
    public Optional<T> holding(Lpa lpa, BigDecimal share) {
        return of(lpa, share).stream().findFirst();
    }

    /** Whether any of {@code lpa} lies in {@code area}. */
    public boolean overlap(Lpa lpa, T area) {
        return of(lpa).stream().anyMatch(share -> share.area().equals(area));
    }

    private static <T extends Area> List<AreaShare<T>> largestFirst(List<AreaShare<T>> shares) {
        Comparator<AreaShare<T>> bySize = Comparator.comparing(AreaShare::share);
        return shares.stream()
                .sorted(bySize.reversed().thenComparing(share -> share.area().code(), NaturalOrder.INSTANCE))
                .toList();
    }
}

package uk.bng.domain.place;

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
    private final Map<String, List<AreaShare<T>>> byLpa;

    private Overlaps(Map<String, List<AreaShare<T>>> byLpa) {
        this.byLpa = byLpa;
    }

    /** The overlaps given; a code that is in no table or a repeated pair is refused ({@link RefusedRow}). */
    public static <T extends Area> Overlaps<T> of(AreaTable<Lpa> lpas, AreaTable<T> areas, List<OverlapRow> rows) {
        Map<String, List<AreaShare<T>>> byLpa = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            OverlapRow row = rows.get(i);
            Lpa lpa = lpas.required(i, row.lpa());
            T area = areas.required(i, row.area());
            List<AreaShare<T>> shares = byLpa.computeIfAbsent(lpa.code(), code -> new ArrayList<>());
            if (holds(shares, area)) {
                throw new RefusedRow(i, "The overlap (%s, %s) must be given once.".formatted(row.lpa(), row.area()));
            }
            shares.add(new AreaShare<>(area, row.micro()));
        }
        return new Overlaps<>(byLpa);
    }

    /** The areas that {@code lpa} lies in, largest share first; equal shares in natural order of their codes. */
    public List<AreaShare<T>> of(Lpa lpa) {
        return largestFirst(byLpa.getOrDefault(lpa.code(), List.of()));
    }

    /** The areas in which at least so many millionths of {@code lpa} lie, largest share first. */
    public List<T> of(Lpa lpa, long micro) {
        return of(lpa).stream()
                .filter(overlap -> overlap.micro() >= micro)
                .map(AreaShare::area)
                .toList();
    }

    /** The area that holds at least so many millionths of {@code lpa}, the largest share first. */
    public Optional<T> holding(Lpa lpa, long micro) {
        return of(lpa, micro).stream().findFirst();
    }

    /** Whether any of {@code lpa} lies in {@code area}. */
    public boolean overlap(Lpa lpa, T area) {
        return holds(of(lpa), area);
    }

    private static <T extends Area> boolean holds(List<AreaShare<T>> shares, T area) {
        for (AreaShare<T> share : shares) {
            if (share.area().code().equals(area.code())) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Area> List<AreaShare<T>> largestFirst(List<AreaShare<T>> shares) {
        Comparator<AreaShare<T>> bySize = Comparator.comparingLong(AreaShare::micro);
        return shares.stream()
                .sorted(bySize.reversed().thenComparing(share -> share.area().code(), NaturalOrder.INSTANCE))
                .toList();
    }
}

package uk.bng.adapter.solver.ojalgo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.unit.Fraction;

/** The rows that were found in sets of banks, or ruled out, so that no set is searched twice. Mutable; of one solve. */
final class RowMemory {
    private final Map<List<Integer>, Known> known = new HashMap<>();

    /** Whether anything is known of some banks. */
    boolean hasMet(List<Integer> banks) {
        return known.containsKey(banks);
    }

    /** Notes that some banks hold no rows of any cost. */
    void ruleOut(List<Integer> banks) {
        known.put(banks, new Known(null, null));
    }

    /** The rows of least score within banks, unless they are known to cost more than {@code most}. */
    @Nullable
    RowsFound within(List<Integer> banks, @Nullable Fraction most, RowSearch by) {
        Known before = known.get(banks);
        if (before == null || !before.answers(most)) {
            before = new Known(by.within(banks, most).orElse(null), most);
            known.put(banks, before);
        }
        return before.rows;
    }

    /** What was found in some banks when asked for rows of at most so many pence, or of any cost. */
    private record Known(@Nullable RowsFound rows, @Nullable Fraction askedFor) {
        boolean answers(@Nullable Fraction most) {
            return rows != null || askedFor == null || (most != null && most.compareTo(askedFor) <= 0);
        }
    }
}

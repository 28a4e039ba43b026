package uk.bng.domain.solve;

import java.util.List;
import uk.bng.domain.unit.Fraction;

/** The exact amounts of a choice of rows, in canonical order, with their cost in pence and their rank in units. */
public record ExactPlan(List<ExactRow> rows, Fraction cost, Fraction rank) {
    public ExactPlan {
        rows = List.copyOf(rows);
    }
}

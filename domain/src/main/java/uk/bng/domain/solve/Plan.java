package uk.bng.domain.solve;

import java.util.List;

/** A settled plan: whole micro-units on each option used, in canonical order, without padding. */
public record Plan(List<PlanRow> rows) {
    public Plan {
        rows = List.copyOf(rows);
    }
}

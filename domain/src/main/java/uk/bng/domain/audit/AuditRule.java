package uk.bng.domain.audit;

import java.util.function.Consumer;

/** One rule of section 16, which reports every fault it sees as a sentence. Stateless. */
sealed interface AuditRule
        permits CountsBanks,
                CutsNoSliver,
                DrawsWithinStock,
                KeepsTheFrontier,
                KeepsLedgersApart,
                KeepsTheTerms,
                OrdersAndWarns,
                PadsToTheMinimum,
                PairsProperly,
                PassesTheMetricTest,
                PricesByTheBook,
                RepeatsNoRow,
                RoundsOnce,
                ServesTheDemand,
                StatesTheObjective,
                SuppliesLegally {
    /** Its number in section 16. */
    int number();

    void check(Evidence evidence, Consumer<String> faults);
}

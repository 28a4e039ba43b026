package uk.bng.domain.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * One of the cheapest options of a line and what became of it.
 *
 * @param habitats that of the main stock, then that of the companion if there is one
 * @param mostUnits the most units it could deliver alone, rounded down to micro-units
 * @param chosenUnits what the plan takes of it, padding included; null unless chosen
 * @param reason one plain sentence
 */
public record Candidate(
        Bank bank,
        List<Habitat> habitats,
        Tier tier,
        Money unitPrice,
        Units mostUnits,
        CandidateVerdict verdict,
        @Nullable Units chosenUnits,
        String reason) {
    public Candidate {
        habitats = List.copyOf(habitats);
    }
}

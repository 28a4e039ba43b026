package uk.bng.domain.trading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.bng.domain.bank.TradingRow;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Ledger;

/**
 * What may serve one demand in the end: the trading rules together with the catalogue's own rows (section 5.3). Immutable
 * and thread-safe.
 */
public final class LegalSupply {
    private final Wanted demand;
    private final TradingRules rules;
    /** The catalogue's rows in force; empty where there are none or they are set aside. */
    private final List<TradingRow> rows;

    private final List<TradingNote> notes;
    private final Map<Habitat, Verdict> stocked;

    private LegalSupply(
            Wanted demand,
            TradingRules rules,
            List<TradingRow> rows,
            List<TradingNote> notes,
            Collection<Habitat> stockedHabitats) {
        this.demand = demand;
        this.rules = rules;
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
        this.stocked = new LinkedHashMap<>();
        for (Habitat habitat : stockedHabitats) {
            stocked.computeIfAbsent(habitat, this::decide);
        }
    }

    /**
     * The legal supply of a demand.
     *
     * @param tradingRows the rows of the catalogue's TradingRules sheet, for any demand
     * @param stockedHabitats the habitats of all stock rows in play, of any quantity; repeats are harmless
     */
    public static LegalSupply of(
            Wanted demand,
            TradingRules rules,
            Collection<TradingRow> tradingRows,
            Collection<Habitat> stockedHabitats) {
        List<TradingRow> rows =
                tradingRows.stream().filter(row -> isAbout(row, demand)).toList();
        if (rows.isEmpty()) {
            return new LegalSupply(demand, rules, List.of(), List.of(), stockedHabitats);
        }
        List<Habitat> listed = stockedHabitats.stream()
                .distinct()
                .filter(habitat -> habitat.ledger() == demand.ledger() && isListed(rows, habitat))
                .sorted(Comparator.comparing(Habitat::key))
                .toList();
        List<Habitat> refused = listed.stream()
                .filter(habitat -> !rules.judgeListed(demand, habitat).isPermitted())
                .toList();
        boolean isSetAside = refused.size() == listed.size();
        return new LegalSupply(
                demand,
                rules,
                isSetAside ? List.of() : rows,
                notes(demand, rules, refused, isSetAside),
                stockedHabitats);
    }

    /** Whether stock of {@code supply} may serve the demand, and why. */
    public Verdict verdict(Habitat supply) {
        Verdict known = stocked.get(supply);
        return known == null ? decide(supply) : known;
    }

    /** The habitats among {@code known} that may serve the demand, whether in stock or not, ordered by key. */
    public List<Habitat> among(Habitats known) {
        return known.all().stream()
                .filter(habitat -> verdict(habitat).isPermitted())
                .toList();
    }

    /** What a user should know of the catalogue's own rows for this demand; empty when there is nothing. */
    public List<TradingNote> notes() {
        return notes;
    }

    public Wanted demand() {
        return demand;
    }

    private Verdict decide(Habitat supply) {
        if (rows.isEmpty()) {
            return rules.judge(demand, supply);
        }
        if (isListed(rows, supply)) {
            return rules.judgeListed(demand, supply);
        }
        Verdict verdict = rules.judge(demand, supply);
        return verdict.isPermitted() ? Refusal.NOT_LISTED.of(new Trade(demand, supply)) : verdict;
    }

    private static boolean isAbout(TradingRow row, Wanted demand) {
        return demand instanceof Wanted.OfHabitat wanted
                && wanted.ledger() == Ledger.AREA
                && row.demand().isSameAs(wanted.habitat());
    }

    private static boolean isListed(List<TradingRow> rows, Habitat supply) {
        return rows.stream().anyMatch(row -> row.allows(supply));
    }

    private static List<TradingNote> notes(
            Wanted demand, TradingRules rules, List<Habitat> refused, boolean isSetAside) {
        List<TradingNote> notes = new ArrayList<>();
        if (rules.trading() == Trading.STATUTORY && !refused.isEmpty()) {
            String names = refused.stream().map(Habitat::name).collect(Collectors.joining("; "));
            notes.add(new TradingNote(
                    TradingNote.Code.RULE_NOT_STATUTORY,
                    demand.name(),
                    refused,
                    "The catalogue's trading rules name (%s) for the habitat (%s), but the statutory rules forbid it."
                            .formatted(names, demand.name())));
        }
        if (isSetAside) {
            notes.add(new TradingNote(
                    TradingNote.Code.RULE_SET_ASIDE,
                    demand.name(),
                    List.of(),
                    "The catalogue's trading rules leave no stock for the habitat (%s); they are set aside."
                            .formatted(demand.name())));
        }
        return notes;
    }
}

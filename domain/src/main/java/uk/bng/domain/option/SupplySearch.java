package uk.bng.domain.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.trading.CompanionRule;
import uk.bng.domain.trading.LegalSupply;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.trading.TradingRules;
import uk.bng.domain.trading.Verdict;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/**
 * Goes once through the open banks for one thing wanted and collects its singles and pairs in canonical order (quoting
 * specification, sections 7 and 14.1). One search serves one call of {@link #supply()}.
 */
final class SupplySearch {
    private final Wanted wanted;
    private final Ledger ledger;
    private final Policy policy;
    private final Terms terms;
    private final PriceLookup prices;
    private final PartWriter parts;
    private final OpenBanks open;
    private final boolean bespoke;
    private final LegalSupply rules;
    private final Map<Integer, TradingRule> ruleOfHabitat;
    private final List<Boolean> accompanies;

    private final List<StockLine> legal = new ArrayList<>();
    private final List<StockLine> held = new ArrayList<>();
    private final List<MissingPrice> missing = new ArrayList<>();
    private final List<BankReach> reach = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();

    SupplySearch(
            Wanted wanted,
            Policy policy,
            Terms terms,
            Catalogue catalogue,
            PriceLookup prices,
            PartWriter parts,
            OpenBanks open) {
        this.wanted = wanted;
        this.ledger = wanted.ledger();
        this.policy = policy;
        this.terms = terms;
        this.prices = prices;
        this.parts = parts;
        this.open = open;
        TradingRules trading = TradingRules.of(policy.trading());
        this.bespoke = trading.isBespoke(wanted);
        this.rules = LegalSupply.of(wanted, trading, catalogue.tradingRows(), open.habitats());
        this.ruleOfHabitat = rulesOfHabitats();
        this.accompanies = maySupplyPairs() ? accompanying() : List.of();
    }

    WantedSupply supply() {
        for (int bank = 0; bank < open.banks().size(); bank++) {
            search(bank);
        }
        return new WantedSupply(bespoke, rules, legal, held, missing, reach, offers);
    }

    private void search(int index) {
        OpenBank bank = open.banks().get(index);
        Tier tier = bank.tier(ledger).tier();
        @Nullable
        FoundPrice proxy = bank.lacksPrices(ledger)
                ? prices.proxy(bank.bank().id(), tier, wanted, bespoke).orElse(null)
                : null;
        List<Priced> mains = mains(bank, tier, proxy);
        if (mains.isEmpty()) {
            return;
        }
        boolean pairs = maySupplyPairs() && tier.mainShare().isPresent();
        List<Priced> companions = pairs ? companions(bank, tier, proxy) : List.of();
        int from = offers.size();
        for (Priced main : mains) {
            TradingRule rule =
                    Objects.requireNonNull(ruleOfHabitat.get(main.parcel().habitat()));
            offers.add(Offer.single(index, rule, main.parcel(), main.alone()));
            pair(index, tier, rule, main, companions);
        }
        Fraction most = policy.allowsSplitting()
                ? mostSplit(tier, pairs, mains, companions)
                : mostAlone(offers.subList(from, offers.size()));
        reach.add(new BankReach(bank.bank(), most));
    }

    /** The held and priced stock that may serve the line; on the way, notes what is legal, held and unpriced. */
    private List<Priced> mains(OpenBank bank, Tier tier, @Nullable FoundPrice proxy) {
        List<Priced> mains = new ArrayList<>();
        Set<Habitat> unpriced = new TreeSet<>(Comparator.comparing(Habitat::key));
        for (Parcel parcel : bank.parcels()) {
            if (!ruleOfHabitat.containsKey(parcel.habitat())) {
                continue;
            }
            legal.add(parcel.stock());
            if (parcel.isEmpty()) {
                continue;
            }
            held.add(parcel.stock());
            Optional<Priced> priced = priced(parcel, tier, proxy);
            priced.ifPresent(mains::add);
            if (priced.isEmpty()) {
                unpriced.add(parcel.stock().habitat());
            }
        }
        for (Habitat habitat : unpriced) {
            missing.add(new MissingPrice(bank.bank(), habitat, tier, terms.pricedSize()));
        }
        return mains;
    }

    /** Every stock of the bank that may be a companion, whatever its price (section 7.2). */
    private List<Priced> companions(OpenBank bank, Tier tier, @Nullable FoundPrice proxy) {
        List<Priced> companions = new ArrayList<>();
        for (Parcel parcel : bank.parcels()) {
            if (!parcel.isEmpty() && accompanies.get(parcel.habitat())) {
                priced(parcel, tier, proxy).ifPresent(companions::add);
            }
        }
        return companions;
    }

    private Optional<Priced> priced(Parcel parcel, Tier tier, @Nullable FoundPrice proxy) {
        OptionPart exact = parcel.exactPart();
        if (exact != null) {
            return Optional.of(new Priced(parcel, exact));
        }
        return Optional.ofNullable(proxy).map(price -> new Priced(parcel, parts.single(parcel.stock(), tier, price)));
    }

    private void pair(int index, Tier tier, TradingRule rule, Priced main, List<Priced> companions) {
        if (companions.isEmpty()) {
            return;
        }
        OptionPart mainPart = parts.main(main.alone(), tier);
        for (Priced companion : companions) {
            Parcel parcel = companion.parcel();
            if (parcel.habitat() != main.parcel().habitat()) {
                OptionPart part = parts.companion(companion.alone(), tier, isLegal(parcel));
                offers.add(Offer.pair(index, rule, main.parcel(), mainPart, parcel, part));
            }
        }
    }

    /** {@code U_b} where a line may be split: bounded by all stock together, and by what must be main stock. */
    private Fraction mostSplit(Tier tier, boolean pairs, List<Priced> mains, List<Priced> companions) {
        Fraction perUnit = parts.drawPerUnit(ledger, tier);
        Fraction ofMains = total(mains);
        if (!pairs) {
            return ofMains.dividedBy(perUnit);
        }
        List<Priced> others = companions.stream()
                .filter(companion -> !isLegal(companion.parcel()))
                .toList();
        Fraction ofAll = ofMains.plus(total(others));
        Fraction mainPerUnit = perUnit.times(PartWriter.mainShare(tier));
        return ofAll.dividedBy(perUnit).min(ofMains.dividedBy(mainPerUnit));
    }

    /** {@code U_b} where one option has to serve the whole line. */
    private static Fraction mostAlone(List<Offer> offers) {
        return offers.stream().map(Offer::mostMicro).reduce(Fraction.ZERO, Fraction::max);
    }

    private static Fraction total(List<Priced> stock) {
        return stock.stream()
                .map(priced -> priced.parcel().quantity().microFraction())
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean isLegal(Parcel parcel) {
        return ruleOfHabitat.containsKey(parcel.habitat());
    }

    private boolean maySupplyPairs() {
        return policy.offersPairs() && ledger == Ledger.AREA && !bespoke;
    }

    /** For each habitat in stock, whether it may accompany any other. */
    private List<Boolean> accompanying() {
        CompanionRule rule = new CompanionRule(policy.companions(), rules);
        return open.habitats().stream()
                .map(companion -> open.habitats().stream().anyMatch(main -> rule.permits(main, companion)))
                .toList();
    }

    /** The rule that permits each habitat in stock, by the habitat's index; none for those refused. */
    private Map<Integer, TradingRule> rulesOfHabitats() {
        Map<Integer, TradingRule> permitting = new HashMap<>();
        for (int index = 0; index < open.habitats().size(); index++) {
            if (rules.verdict(open.habitats().get(index)) instanceof Verdict.Permitted permitted) {
                permitting.put(index, permitted.rule());
            }
        }
        return permitting;
    }

    /** Stock with a price, as the part it would be alone. */
    private record Priced(Parcel parcel, OptionPart alone) {}
}

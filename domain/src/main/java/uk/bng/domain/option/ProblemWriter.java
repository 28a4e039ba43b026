package uk.bng.domain.option;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ProblemBank;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * Writes the allocation problem of the offers for each line. Only banks that make an offer, stock that one draws and
 * lines that have one take part, so that the problem is no larger than the demand needs.
 */
final class ProblemWriter {
    private final OpenBanks open;
    private final Map<Wanted, WantedSupply> supplies;
    private final BitSet banksUsed = new BitSet();
    private final BitSet parcelsUsed = new BitSet();

    /** A writer of problems whose lines want what is in {@code supplies}. */
    ProblemWriter(OpenBanks open, Map<Wanted, WantedSupply> supplies) {
        this.open = open;
        this.supplies = supplies;
        for (WantedSupply supply : supplies.values()) {
            for (Offer offer : supply.offers()) {
                banksUsed.set(offer.bank());
                offer.parcels().forEach(parcel -> parcelsUsed.set(parcel.index()));
            }
        }
    }

    /** The banks of the problem, in natural order. */
    List<Bank> banks() {
        return banksUsed.stream()
                .mapToObj(bank -> open.banks().get(bank).bank())
                .toList();
    }

    /** The stock rows of the problem, in natural order. */
    List<StockLine> stocks() {
        return parcelsUsed.stream()
                .mapToObj(parcel -> open.parcels().get(parcel).stock())
                .toList();
    }

    /** The problem of lines in line rank order. */
    AllocationProblem problem(List<DemandLine> ranked, int bankLimit, boolean splitting) {
        Map<Wanted, List<Way>> ways = ways();
        List<ProblemLine> lines = new ArrayList<>();
        List<SolveOption> options = new ArrayList<>();
        for (DemandLine line : ranked) {
            List<Way> theirs = ways.getOrDefault(line.wanted(), List.of());
            for (Way way : theirs) {
                options.add(new SolveOption(lines.size(), way.bank(), way.unitPrice(), way.rank(), way.draws()));
            }
            if (!theirs.isEmpty()) {
                lines.add(new ProblemLine(line.units()));
            }
        }
        return new AllocationProblem(lines, depths(), quantities(), options, bankLimit, splitting);
    }

    private List<ProblemBank> depths() {
        return banksUsed.stream()
                .mapToObj(bank -> new ProblemBank(open.banks().get(bank).depth()))
                .toList();
    }

    private List<Units> quantities() {
        return parcelsUsed.stream()
                .mapToObj(parcel -> open.parcels().get(parcel).quantity())
                .toList();
    }

    private Map<Wanted, List<Way>> ways() {
        int[] banks = places(banksUsed);
        int[] stocks = places(parcelsUsed);
        Map<Wanted, List<Way>> ways = new HashMap<>();
        supplies.forEach((wanted, supply) -> ways.put(
                wanted,
                supply.offers().stream()
                        .map(offer -> way(wanted, offer, banks, stocks))
                        .toList()));
        return ways;
    }

    private Way way(Wanted wanted, Offer offer, int[] banks, int[] stocks) {
        List<Draw> draws = new ArrayList<>(offer.parts().size());
        for (int i = 0; i < offer.parts().size(); i++) {
            draws.add(new Draw(
                    stocks[offer.parcels().get(i).index()], offer.parts().get(i).draw()));
        }
        int rank = open.banks().get(offer.bank()).tier(wanted.ledger()).tier().rank();
        return new Way(banks[offer.bank()], offer.unitPrice(), rank, List.copyOf(draws));
    }

    /** For each set bit, how many are set before it. */
    private static int[] places(BitSet used) {
        int[] places = new int[used.length()];
        int place = 0;
        for (int bit = used.nextSetBit(0); bit >= 0; bit = used.nextSetBit(bit + 1)) {
            places[bit] = place++;
        }
        return places;
    }

    /** A solve option before it is tied to a line. */
    private record Way(int bank, Fraction unitPrice, int rank, List<Draw> draws) {}
}

package uk.bng.domain.option;

import java.util.List;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Fraction;

/** A way to serve any line that wants the same: an option before it is tied to a line. */
record Offer(
        int bank,
        TradingRule rule,
        List<Parcel> parcels,
        List<OptionPart> parts,
        Fraction listPrice,
        Fraction unitPrice) {
    /** A single: the stock alone. */
    static Offer single(int bank, TradingRule rule, Parcel parcel, OptionPart part) {
        return new Offer(bank, rule, List.of(parcel), List.of(part), PartWriter.listPrice(part), part.unitPrice());
    }

    /** A pair: its price is that of both parts by their shares, exact (section 7.2). */
    static Offer pair(
            int bank, TradingRule rule, Parcel main, OptionPart mainPart, Parcel companion, OptionPart companionPart) {
        Fraction listPrice = mainPart.share()
                .times(PartWriter.listPrice(mainPart))
                .plus(companionPart.share().times(PartWriter.listPrice(companionPart)));
        Fraction unitPrice = mainPart.share()
                .times(mainPart.unitPrice())
                .plus(companionPart.share().times(companionPart.unitPrice()));
        return new Offer(bank, rule, List.of(main, companion), List.of(mainPart, companionPart), listPrice, unitPrice);
    }

    /** The most it can deliver by itself, in exact micro-units. */
    Fraction mostMicro() {
        Fraction most = limitOf(0);
        return parts.size() == 1 ? most : most.min(limitOf(1));
    }

    private Fraction limitOf(int part) {
        return parcels.get(part)
                .quantity()
                .microFraction()
                .dividedBy(parts.get(part).draw());
    }
}

package uk.bng.domain.trading;

import static uk.bng.domain.trading.Clause.habitats;
import static uk.bng.domain.trading.Clause.netGain;
import static uk.bng.domain.trading.Clause.permit;
import static uk.bng.domain.unit.Distinctiveness.HIGH;
import static uk.bng.domain.unit.Distinctiveness.LOW;
import static uk.bng.domain.unit.Distinctiveness.MEDIUM;
import static uk.bng.domain.unit.Distinctiveness.VERY_HIGH;
import static uk.bng.domain.unit.Distinctiveness.VERY_LOW;
import static uk.bng.domain.unit.Ledger.AREA;
import static uk.bng.domain.unit.Ledger.HEDGEROW;
import static uk.bng.domain.unit.Ledger.WATERCOURSE;

import java.util.List;
import java.util.Set;
import uk.bng.domain.unit.Distinctiveness;

/** The table of section 5.2, row by row: the trading rules of the earlier system. */
final class EarlierRules {
    static final List<Clause> CLAUSES = List.of(
            habitats(
                    AREA,
                    Set.of(VERY_HIGH),
                    Refusal.NEEDS_SAME_HABITAT,
                    permit(TradingRule.AREA_VERY_HIGH_SAME, Trade::isSame)),
            habitats(AREA, Set.of(HIGH), Refusal.NEEDS_SAME_HABITAT, permit(TradingRule.AREA_HIGH_SAME, Trade::isSame)),
            habitats(
                    AREA,
                    Set.of(MEDIUM),
                    Refusal.NEEDS_SAME_GROUP_OR_HIGHER_BAND,
                    permit(TradingRule.AREA_MEDIUM_SAME_GROUP, trade -> trade.isSameBand() && trade.isSameGroup()),
                    permit(TradingRule.AREA_MEDIUM_HIGHER_BAND, Trade::isHigherBand)),
            habitats(
                    AREA,
                    Set.of(LOW, VERY_LOW),
                    Refusal.OTHER_LEDGER,
                    permit(TradingRule.AREA_LOW_ANY, Trade::isWithinLedger)),
            netGain(AREA, Refusal.OTHER_LEDGER, permit(TradingRule.AREA_NET_GAIN_ANY, Trade::isWithinLedger)),
            habitats(
                    HEDGEROW,
                    Set.of(Distinctiveness.values()),
                    Refusal.NEEDS_SAME_BAND_OR_HIGHER,
                    permit(TradingRule.HEDGEROW_SAME_BAND_OR_HIGHER, Trade::isSameBandOrHigher)),
            netGain(HEDGEROW, Refusal.OTHER_LEDGER, permit(TradingRule.HEDGEROW_NET_GAIN, Trade::isWithinLedger)),
            habitats(
                    WATERCOURSE,
                    Set.of(VERY_HIGH),
                    Refusal.NEEDS_SAME_HABITAT,
                    permit(TradingRule.WATERCOURSE_VERY_HIGH_SAME, Trade::isSame)),
            habitats(
                    WATERCOURSE,
                    Set.of(HIGH),
                    Refusal.NEEDS_SAME_KIND_AND_BAND,
                    permit(TradingRule.WATERCOURSE_HIGH_SAME, Trade::isSame),
                    permit(
                            TradingRule.WATERCOURSE_SAME_KIND,
                            trade -> trade.isSameKindOfWatercourse() && trade.isSameBandOrHigher())),
            habitats(
                    WATERCOURSE,
                    Set.of(MEDIUM),
                    Refusal.NEEDS_SAME_KIND_AND_BAND,
                    permit(TradingRule.WATERCOURSE_MEDIUM_SAME, Trade::isSame),
                    permit(
                            TradingRule.WATERCOURSE_SAME_KIND,
                            trade -> trade.isSameKindOfWatercourse() && trade.isSameBandOrHigher())),
            habitats(
                    WATERCOURSE,
                    Set.of(LOW),
                    Refusal.NEEDS_SAME_KIND_AND_HIGHER_BAND,
                    permit(TradingRule.WATERCOURSE_LOW_SAME, Trade::isSame),
                    permit(
                            TradingRule.WATERCOURSE_LOW_SAME_KIND_HIGHER_BAND,
                            trade -> trade.isSameKindOfWatercourse() && trade.isHigherBand())),
            habitats(
                    WATERCOURSE,
                    Set.of(VERY_LOW),
                    Refusal.NEEDS_SAME_BAND_OR_HIGHER,
                    permit(TradingRule.WATERCOURSE_VERY_LOW_ANY, Trade::isSameBandOrHigher)),
            netGain(
                    WATERCOURSE,
                    Refusal.OTHER_LEDGER,
                    permit(TradingRule.WATERCOURSE_NET_GAIN, Trade::isWithinLedger)));

    private EarlierRules() {}
}

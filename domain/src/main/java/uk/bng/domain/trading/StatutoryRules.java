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

/** The table of section 5.1, row by row: the trading rules of the statutory biodiversity metric. */
final class StatutoryRules {
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
                    permit(
                            TradingRule.AREA_MEDIUM_SAME_GROUP,
                            trade -> trade.isSameBand() && trade.isSameStatutoryGroup()),
                    permit(TradingRule.AREA_MEDIUM_HIGHER_BAND, Trade::isHigherBand)),
            habitats(
                    AREA,
                    Set.of(LOW, VERY_LOW),
                    Refusal.NEEDS_SCORING_HABITAT,
                    permit(
                            TradingRule.AREA_LOW_ANY_SCORING,
                            trade -> trade.supply().scores())),
            netGain(
                    AREA,
                    Refusal.NEEDS_SCORING_HABITAT,
                    permit(TradingRule.AREA_NET_GAIN, trade -> trade.supply().scores())),
            habitats(
                    HEDGEROW,
                    Set.of(VERY_HIGH),
                    Refusal.NEEDS_SAME_HABITAT,
                    permit(TradingRule.HEDGEROW_VERY_HIGH_SAME, Trade::isSame)),
            habitats(
                    HEDGEROW,
                    Set.of(HIGH),
                    Refusal.NEEDS_SAME_HABITAT_OR_HIGHER_BAND,
                    permit(TradingRule.HEDGEROW_HIGH_SAME, Trade::isSame),
                    permit(TradingRule.HEDGEROW_HIGH_HIGHER_BAND, Trade::isHigherBand)),
            habitats(
                    HEDGEROW,
                    Set.of(MEDIUM, LOW, VERY_LOW),
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
                    Refusal.NEEDS_SAME_HABITAT,
                    permit(TradingRule.WATERCOURSE_HIGH_SAME, Trade::isSame)),
            habitats(
                    WATERCOURSE,
                    Set.of(MEDIUM),
                    Refusal.NEEDS_SAME_HABITAT,
                    permit(TradingRule.WATERCOURSE_MEDIUM_SAME, Trade::isSame)),
            habitats(
                    WATERCOURSE,
                    Set.of(LOW),
                    Refusal.NEEDS_HIGHER_BAND,
                    permit(TradingRule.WATERCOURSE_LOW_HIGHER_BAND, Trade::isHigherBand)),
            habitats(
                    WATERCOURSE,
                    Set.of(VERY_LOW),
                    Refusal.NEEDS_SAME_BAND_OR_HIGHER,
                    permit(TradingRule.WATERCOURSE_VERY_LOW_ANY, Trade::isSameBandOrHigher)),
            netGain(
                    WATERCOURSE,
                    Refusal.OTHER_LEDGER,
                    permit(TradingRule.WATERCOURSE_NET_GAIN, Trade::isWithinLedger)));

    private StatutoryRules() {}
}

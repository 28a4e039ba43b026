package uk.bng.domain.audit;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.place.TierDoubt;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.QuoteWarning;
import uk.bng.domain.quote.WarningCode;

/** The warnings that a quote and its rows must give, worked out anew (rule 14). */
final class DueWarnings {
    private static final long MINIMUM_MICRO = 10_000;

    private DueWarnings() {}

    static void check(Evidence evidence, Consumer<String> faults) {
        Set<WarningCode> due = EnumSet.noneOf(WarningCode.class);
        for (Allocation row : evidence.rows()) {
            Set<WarningCode> ofRow = ofRow(evidence, row);
            due.addAll(ofRow);
            ofRow.removeAll(row.warnings());
            for (WarningCode missing : ofRow) {
                faults.accept("The %s must carry the warning (%s).".formatted(Evidence.name(row), missing.code()));
            }
        }
        due.addAll(ofLines(evidence));
        due.addAll(ofQuote(evidence));
        evidence.quote().warnings().stream().map(QuoteWarning::code).forEach(due::remove);
        for (WarningCode missing : due) {
            faults.accept("The quote must give the warning (%s).".formatted(missing.code()));
        }
    }

    private static Set<WarningCode> ofRow(Evidence evidence, Allocation row) {
        Set<WarningCode> due = EnumSet.noneOf(WarningCode.class);
        for (TierDoubt doubt : evidence.tier(row).doubts()) {
            due.add(WarningCode.of(doubt));
        }
        if (evidence.isBespoke(row.line())) {
            due.add(WarningCode.BESPOKE_REVIEW);
        }
        if (evidence.prices(row).stream()
                .flatMap(price -> price.found().stream())
                .anyMatch(price -> price.source().isProxy())) {
            due.add(WarningCode.PROXY_PRICE);
        }
        for (AllocationPart companion : row.parts().subList(1, row.parts().size())) {
            if (!evidence.legal(row.line()).verdict(companion.stock().habitat()).isPermitted()) {
                due.add(WarningCode.COMPANION_NOT_LEGAL_ALONE);
            }
        }
        if (!row.padding().isZero()) {
            due.add(WarningCode.PADDED);
        }
        return due;
    }

    private static Set<WarningCode> ofLines(Evidence evidence) {
        Set<WarningCode> due = EnumSet.noneOf(WarningCode.class);
        for (DemandLine line : evidence.request().demand().lines()) {
            evidence.legal(line)
                    .notes()
                    .forEach(note -> due.add(WarningCode.valueOf(note.code().name())));
        }
        return due;
    }

    private static Set<WarningCode> ofQuote(Evidence evidence) {
        Set<WarningCode> due = EnumSet.noneOf(WarningCode.class);
        var request = evidence.request();
        if (!request.site().isLocatedFor(request.spatialRule())) {
            due.add(WarningCode.LOCATION_UNKNOWN);
        }
        if (evidence.rows().stream().mapToLong(row -> row.units().micro()).sum() < MINIMUM_MICRO) {
            due.add(WarningCode.MIN_DELIVERY_NOT_MET);
        }
        if (evidence.quote().outcome() instanceof Outcome.Feasible) {
            due.add(WarningCode.NOT_PROVEN);
        }
        if (!evidence.metricTest().isMet()) {
            due.add(WarningCode.METRIC_TEST_FAILED);
        }
        if (StockDraws.of(evidence, Draw.PHYSICAL).exceedAnyStock(evidence)) {
            due.add(WarningCode.STOCK_OVERDRAWN_PHYSICALLY);
        }
        return due;
    }
}

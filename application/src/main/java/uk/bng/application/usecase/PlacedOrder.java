package uk.bng.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.LocationFinder;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.CheckedRequest;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.demand.RequestIssue;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.NaturalOrder;

/** An order whose site was looked up, with the defaults filled in where it says nothing. */
record PlacedOrder(QuoteOrder order, SiteAnswer site, OrderDefaults defaults) {
    static PlacedOrder of(QuoteOrder order, LocationFinder places, OrderDefaults defaults) {
        return new PlacedOrder(order, places.locate(order.location()), defaults);
    }

    String engine() {
        String named = order.engine();
        return named == null ? defaults.engine() : named;
    }

    boolean knowsItsEngine() {
        return defaults.engines().contains(engine());
    }

    SolveLimits limits() {
        SolveLimits usual = defaults.limits();
        return new SolveLimits(
                order.timeLimit() == null ? usual.time() : order.timeLimit(),
                order.seed() == null ? usual.seed() : order.seed(),
                usual.threads());
    }

    /** What the domain judges. */
    RequestDraft draft() {
        Site place = switch (site) {
            case SiteAnswer.Located located -> located.site();
            case SiteAnswer.NotLocated unused -> Site.UNKNOWN;
        };
        return order.draft(place, defaults.request());
    }

    /**
     * Everything that is wrong with the order against a catalogue, sorted by pointer. Where the engine or the location
     * is at fault, the domain adds only what it has against other members.
     */
    List<OrderIssue> issues(Catalogue catalogue) {
        List<OrderIssue> found = ofItsOwn();
        List<OrderIssue> issues = new ArrayList<>(found);
        if (DemandCheck.check(draft(), catalogue) instanceof CheckedRequest.Rejected rejected) {
            for (RequestIssue issue : rejected.issues()) {
                if (found.stream().noneMatch(known -> liesWithin(issue.pointer(), known.pointer()))) {
                    issues.add(new OrderIssue(issue.pointer(), issue.code().code(), issue.message()));
                }
            }
        }
        issues.sort(Comparator.comparing(OrderIssue::pointer, NaturalOrder.INSTANCE));
        return issues;
    }

    private List<OrderIssue> ofItsOwn() {
        List<OrderIssue> issues = new ArrayList<>();
        if (!knowsItsEngine()) {
            issues.add(new OrderIssue(
                    "/options/engine",
                    "unknown-engine",
                    "The engine (%s) must be one of %s.".formatted(engine(), String.join(", ", defaults.engines()))));
        }
        if (site instanceof SiteAnswer.NotLocated unknown) {
            unknown.issues().forEach(issue -> issues.add(OrderIssue.of(issue)));
        }
        return issues;
    }

    private static boolean liesWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }
}

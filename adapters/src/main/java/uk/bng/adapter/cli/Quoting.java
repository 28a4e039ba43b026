package uk.bng.adapter.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.json.RunFacts;
import uk.bng.adapter.json.RunRequest;
import uk.bng.adapter.json.SiteFacts;
import uk.bng.application.usecase.PreparedQuote;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.CheckedRequest;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.demand.RequestIssue;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.NaturalOrder;

/** Takes a request that was read to its quote, or to everything that is wrong with it. */
final class Quoting {
    private static final String TABLES = "tables";

    private final Desk desk;

    Quoting(Desk desk) {
        this.desk = desk;
    }

    /**
     * The quote of a request.
     *
     * @param formIssues what its form already has against it
     * @param start the tick at which the request came
     * @throws BadInput with all its issues, those of its form, its location and its demand together
     */
    QuoteAnswer answer(RunRequest request, List<FieldIssue> formIssues, Catalogue catalogue, long start) {
        String engine = request.engine() == null ? desk.defaults().engine() : request.engine();
        List<FieldIssue> issues = new ArrayList<>(formIssues);
        if (!desk.engines().contains(engine)) {
            issues.add(new FieldIssue(
                    "/options/engine",
                    "unknown-engine",
                    "The engine (%s) must be one of %s.".formatted(engine, String.join(", ", desk.engines()))));
        }
        Geography geography = desk.geography().get();
        return switch (geography.locate(request.location())) {
            case SiteAnswer.NotLocated unknown -> {
                unknown.issues().forEach(issue -> issues.add(located(issue)));
                throw refused(issues, draft(request, Site.UNKNOWN), catalogue);
            }
            case SiteAnswer.Located located -> {
                RequestDraft draft = draft(request, located.site());
                if (!issues.isEmpty()) {
                    throw refused(issues, draft, catalogue);
                }
                SolveLimits limits = limits(request);
                yield switch (desk.quoting().apply(engine).prepare(draft, catalogue, limits, SolveWatch.NONE)) {
                    case PreparedQuote.Invalid unused -> throw refused(issues, draft, catalogue);
                    case PreparedQuote.Prepared prepared ->
                        new QuoteAnswer(
                                prepared.quote(),
                                new SiteFacts(located, TABLES, geography.attribution()),
                                new RunFacts(
                                        engine,
                                        desk.version(),
                                        limits.seed(),
                                        Duration.ofNanos(desk.ticks().getAsLong() - start),
                                        limits.time()));
                };
            }
        };
    }

    private RequestDraft draft(RunRequest request, Site site) {
        return request.draft(site, desk.defaults().request());
    }

    private SolveLimits limits(RunRequest request) {
        SolveLimits usual = desk.defaults().limits();
        return new SolveLimits(
                request.timeLimit() == null ? usual.time() : request.timeLimit(),
                request.seed() == null ? usual.seed() : request.seed(),
                usual.threads());
    }

    /** Adds what the domain has against the members that were well-formed, and puts all in the order of the document. */
    private static BadInput refused(List<FieldIssue> found, RequestDraft draft, Catalogue catalogue) {
        List<FieldIssue> issues = new ArrayList<>(found);
        if (DemandCheck.check(draft, catalogue) instanceof CheckedRequest.Rejected rejected) {
            for (RequestIssue issue : rejected.issues()) {
                if (found.stream().noneMatch(known -> liesWithin(issue.pointer(), known.pointer()))) {
                    issues.add(new FieldIssue(issue.pointer(), issue.code().code(), issue.message()));
                }
            }
        }
        issues.sort(Comparator.comparing(FieldIssue::pointer, NaturalOrder.INSTANCE));
        return new BadInput(ProblemDocument.of(ProblemType.INVALID_REQUEST, issues));
    }

    private static boolean liesWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }

    private static FieldIssue located(LocationIssue issue) {
        return new FieldIssue("/location/" + issue.field().member(), issue.code().code(), issue.message());
    }
}

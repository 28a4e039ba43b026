package uk.bng.adapter.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.LocationUnavailable;
import uk.bng.application.port.ReservationsUnavailable;
import uk.bng.application.port.SaveQueueUnavailable;

/**
 * What every request passes, and every answer: its id, its key, its quota, the form that is accepted, its problem when
 * something is wrong, and the journal. Thread-safe.
 */
final class FrontDoor {
    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
    private static final int RETRY_SECONDS = 2;

    private final KeyGate gate;
    private final Limits limits;
    private final Origins origins;
    private final RequestIds ids;
    private final ReplyWriter writer;
    private final RequestLog log;
    private final Presence presence;

    FrontDoor(WebDesk desk, KeyGate gate, RequestIds ids, RequestLog log, Presence presence) {
        WebTerms terms = desk.terms();
        this.gate = gate;
        this.limits = new Limits(terms.limits(), desk.ticks());
        this.origins = new Origins(terms.origins());
        this.ids = ids;
        this.writer = new ReplyWriter();
        this.log = log;
        this.presence = presence;
    }

    /** Opens a route. */
    void open(HttpRules rules, WebRoute route, Endpoint endpoint) {
        Handler handler = (request, response) ->
                serve(route.pattern(), request, response, (asked, id) -> admitted(route, endpoint, asked, id));
        rules.route(Method.create(route.method()), route.pattern(), handler);
        if (route.hasHead()) {
            rules.route(Method.HEAD, route.pattern(), handler);
        }
    }

    /** Answers all that no route is for. */
    void openElse(HttpRules rules) {
        rules.any((request, response) -> serve(RequestLog.NO_ROUTE, request, response, this::unrouted));
    }

    /** One request from its first byte to its last. */
    private void serve(String route, ServerRequest request, ServerResponse response, Judge judge) {
        RequestLog.Entry entry = log.begin(request.prologue().method().text(), route);
        String id = ids.of(Headers.value(request, Headers.REQUEST_ID));
        presence.enter();
        try {
            Served served = Headers.frameOneBody(request)
                    ? judge.judge(request, id)
                    : problem(unframed(), null, List.of(), request, id);
            List<ReplyHeader> extra = new ArrayList<>(served.headers());
            extra.addAll(origins.headers(request));
            boolean isLast = isLast(served.reply()) || presence.isLeaving() || Headers.asksToClose(request);
            if (isLast) {
                extra.add(Headers.CLOSE);
            }
            try {
                writer.write(served.reply(), extra, id, request, response);
            } finally {
                entry.end(id, served);
            }
            if (isLast) {
                throw new CloseConnectionException("The connection ends with this answer.");
            }
        } finally {
            presence.leave();
        }
    }

    private static boolean isLast(Reply reply) {
        return reply instanceof Reply.Whole whole && whole.headers().contains(Headers.CLOSE);
    }

    private Served admitted(WebRoute route, Endpoint endpoint, ServerRequest request, String id) {
        Caller caller;
        try {
            if (!route.method().equals("GET")) {
                origins.refuseStrangers(request);
            }
            caller = gate.admit(
                    route,
                    Headers.value(request, HeaderNames.AUTHORIZATION),
                    Headers.value(request, HeaderNames.HOST),
                    request.remotePeer().host());
        } catch (Refusal e) {
            return problem(e, null, List.of(), request, id);
        } catch (DependencyUnavailable e) {
            return problem(unavailable(e), null, List.of(), request, id);
        }
        Limits.Counted counted = limits.count(route.limit(), caller.owner());
        List<ReplyHeader> headers = new ArrayList<>(counted.headers());
        LiveSession session = caller.session();
        if (session != null) {
            headers.add(new ReplyHeader("Session-Expires", session.expiresAt().toString()));
        }
        try {
            counted.refuseTooMany();
            var call = new Call(request, caller);
            route.form().ifPresent(call::refuseUnlessAccepted);
            Reply reply = endpoint.answer(call);
            return new Served(reply, caller.keyId(), null, headers);
        } catch (Refusal e) {
            return problem(e, caller.keyId(), headers, request, id);
        } catch (DependencyUnavailable e) {
            LOG.log(Level.WARNING, "http.dependency.unavailable request=" + id + " route=" + route.pattern());
            return problem(unavailable(e), caller.keyId(), headers, request, id);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "http.failed request=" + id + " route=" + route.pattern(), e);
            Refusal fault =
                    Refusal.of(ProblemType.INTERNAL_ERROR, "The service failed; the request id names this failure.");
            return problem(fault, caller.keyId(), headers, request, id);
        }
    }

    private static Refusal unframed() {
        return Refusal.of(
                ProblemType.BAD_REQUEST, "The length of the body must be given once, and as a number.", Headers.CLOSE);
    }

    private static Refusal unavailable(DependencyUnavailable fault) {
        ProblemType type = switch (fault) {
            case JobStoreUnavailable unused -> ProblemType.JOB_STORE_UNAVAILABLE;
            case CatalogueUnavailable unused -> ProblemType.CATALOGUE_UNAVAILABLE;
            case LocationUnavailable unused -> ProblemType.LOCATION_UNAVAILABLE;
            case ArchiveUnavailable unused -> ProblemType.ARCHIVE_UNAVAILABLE;
            case SaveQueueUnavailable unused -> ProblemType.SAVE_UNAVAILABLE;
            case ReservationsUnavailable unused -> ProblemType.SAVE_UNAVAILABLE;
            default -> ProblemType.DEPENDENCY_UNAVAILABLE;
        };
        return Refusal.forNow(type, "Something that the service needs does not answer now.", RETRY_SECONDS);
    }

    private Served unrouted(ServerRequest request, String id) {
        List<WebRoute> here = WebRoute.at(request.path().path());
        try {
            if (here.isEmpty()) {
                throw Refusal.of(ProblemType.NOT_FOUND, "Nothing lives at this address.");
            }
            String methods = methods(here);
            var allow = new ReplyHeader("Allow", methods);
            if (!request.prologue().method().text().equals("OPTIONS")) {
                throw Refusal.of(
                        ProblemType.METHOD_NOT_ALLOWED, "The method must be one of %s here.".formatted(methods), allow);
            }
            Reply preflight = origins.preflight(request, methods);
            return Served.freely(preflight == null ? Reply.empty(204, allow) : preflight);
        } catch (Refusal e) {
            return problem(e, null, List.of(), request, id);
        }
    }

    private static String methods(List<WebRoute> here) {
        Stream<String> own = here.stream()
                .flatMap(route -> route.hasHead() ? Stream.of(route.method(), "HEAD") : Stream.of(route.method()));
        return Stream.concat(own, Stream.of("OPTIONS")).distinct().collect(Collectors.joining(", "));
    }

    private static Served problem(
            Refusal refusal, @Nullable String keyId, List<ReplyHeader> headers, ServerRequest request, String id) {
        ProblemDocument problem = refusal.problem();
        var reply = new Reply.Whole(
                problem.type().status(),
                MediaForm.PROBLEM,
                problem.toJson(request.path().rawPath(), id),
                refusal.headers(),
                null);
        return new Served(reply, keyId, problem.type().slug(), headers);
    }

    /** Judges a request of an id. */
    @FunctionalInterface
    private interface Judge {
        Served judge(ServerRequest request, String id);
    }
}

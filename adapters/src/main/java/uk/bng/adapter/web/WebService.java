package uk.bng.adapter.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;

/** The API, listening. Thread-safe. */
public final class WebService {
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_REQUEST_LINE = 4 * 1024;
    private static final int MOST_CONNECTIONS = 4_096;
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);
    /** What open connections get beyond the grace that all requests were given. */
    private static final Duration LAST_WORDS = Duration.ofMillis(200);

    private final WebServer server;
    private final Presence presence;

    private WebService(WebServer server, Presence presence) {
        this.server = server;
        this.presence = presence;
    }

    /** Starts to listen; fails when the address cannot be listened on. */
    public static WebService start(WebDesk desk) {
        var presence = new Presence();
        var ids = new RequestIds(desk.ids());
        var log = new RequestLog(desk.journal(), desk.ticks());
        var gate = new KeyGate(desk.keys(), desk.sessions(), desk.clock(), desk.ticks(), desk.terms());
        var door = new FrontDoor(desk, gate, ids, log, presence);
        WebServer server = WebServer.builder()
                .host(desk.terms().host())
                .port(desk.terms().port())
                .shutdownHook(false)
                .shutdownGracePeriod(LAST_WORDS)
                .maxPayloadSize(RequestBody.MOST_HEARD)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(LONGEST_IDLE)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(LARGEST_HEADERS)
                        .maxPrologueLength(LONGEST_REQUEST_LINE)
                        .build())
                .protocolsDiscoverServices(false)
                .directHandlers(new DirectProblems(ids, log, ReplyWriter.ALWAYS).handlers())
                .routing(rules -> routes(rules, door, gate, desk, presence))
                .build()
                .start();
        return new WebService(server, presence);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Ends all waiting, lets open requests be answered for as long as {@code grace}, then stops listening. */
    public void stop(Duration grace) {
        presence.emptyWithin(grace);
        server.stop();
    }

    private static void routes(
            HttpRouting.Builder rules, FrontDoor door, KeyGate gate, WebDesk desk, Presence presence) {
        WebTerms terms = desk.terms();
        var orders = new OrderReading(desk.read(), desk.check());
        var following = new Following(desk.follow(), desk.ticks(), presence);
        var replies = new JobReplies(desk.crm().savings());
        var events = new EventStreams(following, presence, terms.heartbeat(), desk.ticks(), replies);
        var audit = new AuditTrail(desk.journal(), desk.clock());
        var open = new OpenStreams(terms.limits().streams());
        var receipts = new SubmitReplies(desk.doors(), following, replies, audit);
        rules.register(new RunRoutes(door, orders, desk.submit(), receipts))
                .register(new StatusRoutes(door, desk.read(), following, events, open, replies))
                .register(new JobsRoutes(
                        door,
                        desk.list(),
                        desk.cancel(),
                        desk.forget(),
                        desk.read(),
                        desk.crm().parked(),
                        replies,
                        audit))
                .register(new ArchiveRoutes(door, desk.archive(), receipts))
                .register(new ValidateRoutes(door, orders))
                .register(new HabitatsRoutes(door, desk.catalogue()))
                .register(new PlacesRoutes(door, desk.geography()))
                .register(new LocateRoutes(door, desk.locate()))
                .register(new ConfigRoutes(
                        door, desk.defaults(), desk.geography(), desk.features(), gate::asksForKeys, desk.crm(), terms))
                .register(new SaveRoutes(door, desk.crm().publish(), desk.crm().quoteObject(), desk.clock()))
                .register(new WebhookRoutes(door, desk.crm().hear()))
                .register(new SessionsRoutes(door, desk.openSession()))
                .register(new CatalogueRoutes(door, desk.catalogue()))
                .register(new ExamplesRoutes(door))
                .register(new HealthRoutes(door, desk))
                .register(new MetricsRoutes(door, desk.metrics()))
                .register(new ContractRoutes(door))
                .register(new PageRoutes(door, desk.page(), terms.frameParents()));
        door.openElse(rules);
    }
}

package uk.bng.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.web.WebService;

/** The service, answering: its doors, its workers and the way to end it. Thread-safe. */
final class RunningService implements AutoCloseable {
    private static final Duration BETWEEN_RENEWALS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_ERASURES = Duration.ofHours(1);
    private static final Duration LONGEST_BETWEEN_SWEEPS = Duration.ofSeconds(5);

    /** How long solvers may take to stop once they are asked, and to hand over what they have. */
    private static final Duration STOPPING = Duration.ofSeconds(3);

    /** How long open requests may go on at the end: less than what running jobs get. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);

    private static final Duration LAST_ROUND = Duration.ofSeconds(1);

    private final ServiceRooms rooms;
    private final WebService web;
    private final Workers workers;
    private final List<Rounds> rounds;
    private final AtomicBoolean closing = new AtomicBoolean();

    private RunningService(ServiceRooms rooms, WebService web) {
        JobSettings terms = rooms.terms();
        RandomGenerator chance = new Random();
        Duration betweenSweeps = terms.lease().dividedBy(3);
        this.rooms = rooms;
        this.web = web;
        String process = UUID.randomUUID().toString().substring(0, 8);
        this.rounds = new ArrayList<>(List.of(
                Rounds.begin("bng-health", BETWEEN_LOOKS, rooms::feel),
                Rounds.begin("bng-leases", BETWEEN_RENEWALS, rooms.keeper()::keep),
                Rounds.begin(
                        "bng-sweeper",
                        betweenSweeps.compareTo(LONGEST_BETWEEN_SWEEPS) < 0 ? betweenSweeps : LONGEST_BETWEEN_SWEEPS,
                        rooms.sweeper()::sweep),
                Rounds.begin("bng-archive", BETWEEN_ERASURES, rooms.archive().sweeper()::sweep)));
        Runnable holdSweeper = rooms.holdSweeper();
        if (holdSweeper != null) {
            rounds.add(Rounds.begin("bng-holds", BETWEEN_CHECKS, holdSweeper));
        }
        if (rooms.saving().isConnected()) {
            rounds.add(Rounds.begin("bng-crm", BETWEEN_CHECKS, rooms.saving().checker()::check));
            rounds.add(Rounds.begin("bng-saves", BETWEEN_LOOKS, rooms.saving().deliverer(process)));
        }
        this.workers = Workers.begin(rooms.worker(chance), rooms.news(), chance, terms.workers(), process);
    }

    /** Starts the service as an environment says, such as {@code SERVER_PORT=0} and {@code BNG_JOBS_STORE=redis}. */
    static RunningService start(Map<String, String> environment) {
        return start(Settings.of(SettingValues.of(Map.of(), environment)), "unpackaged");
    }

    /**
     * Starts the service; returns when it is ready. A store of jobs that is down keeps it from being ready, not from
     * starting. Where it cannot start nothing stays open.
     *
     * @throws RefusedSetting when the settings cannot be followed here, a port in use included
     * @throws uk.bng.application.port.DependencyUnavailable when catalogue or keys cannot be read
     */
    static RunningService start(Settings settings, String version) {
        var rooms = new ServiceRooms(settings, version, InstantSource.system(), System::nanoTime);
        WebService web = null;
        try {
            // Reading takes as long as opening the doors; until both are done nobody is told that it is ready.
            var warming = new FutureTask<>(rooms::warm, true);
            Thread.ofPlatform().name("bng-warm").daemon().start(warming);
            web = listening(rooms, settings.server());
            await(warming);
            rooms.feel();
            return new RunningService(rooms, web);
        } catch (RuntimeException | Error e) {
            giveUp(rooms, web);
            throw e;
        }
    }

    /** The port that it listens on. */
    int port() {
        return web.port();
    }

    /** What the operator should know about who is let in; blank where there is nothing. */
    String remark() {
        return rooms.admission().remark();
    }

    /**
     * Ends it in order: no new work, then the jobs that run end within their grace, or are asked to stop and hand over
     * what they have, then the last requests. Returns when all is over; a second call returns at once.
     */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        Duration grace = rooms.terms().grace();
        rooms.doors().close();
        workers.stopClaiming();
        if (!workers.awaitEnd(grace)) {
            rooms.running().askAllToStop();
            workers.awaitEnd(STOPPING);
        }
        Duration half = grace.dividedBy(2);
        web.stop(half.compareTo(LAST_REQUESTS) < 0 ? half : LAST_REQUESTS);
        rounds.forEach(round -> round.end(LAST_ROUND));
        rooms.close();
    }

    private static WebService listening(ServiceRooms rooms, ServerSettings server) {
        WebService web = WebService.start(rooms.webDesk(UUID::randomUUID));
        if (web.port() <= 0) {
            throw new RefusedSetting(
                    "The address (%s, port %d) must be one that can be listened on.\nMaybe another program listens there: give another --port."
                            .formatted(server.host(), server.port()));
        }
        return web;
    }

    private static void await(FutureTask<Boolean> warming) {
        try {
            warming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start must not be interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("The start failed.", e.getCause());
        }
    }

    private static void giveUp(ServiceRooms rooms, @Nullable WebService web) {
        if (web != null) {
            web.stop(Duration.ZERO);
        }
        rooms.close();
    }
}

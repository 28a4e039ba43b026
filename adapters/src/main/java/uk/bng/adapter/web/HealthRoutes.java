package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** {@code GET /health}: whether the process lives, and whether it can work. What was seen holds for half a second. */
final class HealthRoutes implements HttpService {
    private static final System.Logger LOG = System.getLogger(HealthRoutes.class.getName());
    private static final long FRESH = Duration.ofMillis(500).toNanos();
    private static final String UP = "up";
    private static final String DEGRADED = "degraded";
    private static final String DOWN = "down";

    private final FrontDoor door;
    private final Doors doors;
    private final List<HealthCheck> checks;
    private final String version;
    private final LongSupplier ticks;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen last;

    HealthRoutes(FrontDoor door, WebDesk desk) {
        this.door = door;
        this.doors = desk.doors();
        this.checks = desk.checks();
        this.version = desk.terms().version();
        this.ticks = desk.ticks();
    }

    /** How the service is. */
    public record Health(String status, String version, List<Check> checks) {}

    /** How one thing is that it needs. */
    public record Check(
            String name, String status, @Nullable String detail) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.HEALTH, unused -> reply(all()));
        door.open(rules, WebRoute.HEALTH_READY, unused -> reply(all()));
        door.open(rules, WebRoute.HEALTH_LIVE, unused -> reply(List.of()));
    }

    private Reply reply(List<Check> found) {
        boolean isUp = found.stream().noneMatch(check -> check.status().equals(DOWN));
        return Reply.json(isUp ? 200 : 503, new Health(isUp ? UP : DOWN, version, found));
    }

    private List<Check> all() {
        List<Check> found = new ArrayList<>();
        found.add(
                doors.areOpen()
                        ? new Check("doors", UP, null)
                        : new Check("doors", DOWN, "The service is about to stop."));
        found.addAll(dependencies());
        return found;
    }

    /** One look at a time, so that many who ask load nothing. */
    private List<Check> dependencies() {
        Seen seen = last;
        if (seen != null && isFresh(seen)) {
            return seen.checks();
        }
        looking.lock();
        try {
            Seen meanwhile = last;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile.checks();
            }
            List<Check> found = checks.stream().map(HealthRoutes::look).toList();
            last = new Seen(found, ticks.getAsLong());
            return found;
        } finally {
            looking.unlock();
        }
    }

    private boolean isFresh(Seen seen) {
        return ticks.getAsLong() - seen.tick() < FRESH;
    }

    private static Check look(HealthCheck check) {
        try {
            HealthCheck.State state = check.look().get();
            return new Check(check.name(), status(state), state.detail().isBlank() ? null : state.detail());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "health.check.failed name=" + check.name(), e);
            return new Check(check.name(), DOWN, "It does not answer.");
        }
    }

    private static String status(HealthCheck.State state) {
        return !state.isUp() ? DOWN : state.isWell() ? UP : DEGRADED;
    }

    private record Seen(List<Check> checks, long tick) {}
}

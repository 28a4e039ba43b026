package uk.bng.adapter.place.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Plays the services of live look-ups on ports of this machine, faults included, and keeps a journal of what it was asked.
 * What it knows is said at {@link StubAtlas}.
 *
 * <p>By hand, from the root of the project after {@code mvn verify}, by a JDK 21 or newer:
 *
 * <pre>
 * java -cp "adapters/target/test-classes:bootstrap/target/classes:bootstrap/target/app/lib/*"
 *     uk.bng.adapter.place.live.StubPlaces 9500
 * </pre>
 *
 * It prints the addresses to configure, plays until it is ended, and reads
 * lines such as {@code lpa error-in-body} or {@code postcodes none} from standard input: a service and its fault from then
 * on (see {@link StubFault}). Each request is printed when it comes.
 */
public final class StubPlaces implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration DRIP = Duration.ofMillis(100);
    private static final int HUGE = (1 << 20) + 1;

    private final StubAtlas atlas = new StubAtlas();
    private final LongSupplier ticks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<StubService, HttpServer> doors = new EnumMap<>(StubService.class);
    private final Map<StubService, Integer> ports = new EnumMap<>(StubService.class);
    private final Map<StubService, StubFault> faults = new ConcurrentHashMap<>();
    private final List<StubRequest> journal = new CopyOnWriteArrayList<>();

    private volatile Consumer<StubRequest> listener = request -> {};

    private StubPlaces(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** Services on free ports, whose journal uses these ticks. */
    public static StubPlaces start(LongSupplier ticks) {
        return start(0, ticks);
    }

    private static StubPlaces start(int firstPort, LongSupplier ticks) {
        StubPlaces stub = new StubPlaces(ticks);
        int port = firstPort;
        for (StubService service : StubService.values()) {
            stub.open(service, port);
            port += firstPort == 0 ? 0 : 1;
        }
        return stub;
    }

    /** Where a service is to be found, refusing or not. */
    public URI address(StubService service) {
        String path = switch (service) {
            case POSTCODES -> "";
            case ADDRESS -> "/nominatim";
            case LPA, NCA, LNRS -> "/" + service.code() + "/FeatureServer/0";
        };
        return URI.create("http://127.0.0.1:" + ports.get(service) + path);
    }

    /** All services, with an address service. */
    public LiveTerms terms(Patience patience) {
        return new LiveTerms(
                address(StubService.POSTCODES),
                new LayerTerms(address(StubService.LPA), "LPA23CD", "LPA23NM"),
                new LayerTerms(address(StubService.NCA), "JCACODE", "NCA_Name"),
                new LayerTerms(address(StubService.LNRS), "", "Name"),
                address(StubService.ADDRESS),
                "ops@example.org",
                "1.2.3",
                patience);
    }

    /** From now on this goes wrong. */
    public void fault(StubService service, StubFault fault) {
        StubFault before = Objects.requireNonNullElse(faults.put(service, fault), StubFault.NONE);
        if (fault == StubFault.REFUSE && before != StubFault.REFUSE) {
            Objects.requireNonNull(doors.remove(service)).stop(0);
        } else if (fault != StubFault.REFUSE && before == StubFault.REFUSE) {
            open(service, Objects.requireNonNull(ports.get(service)));
        }
    }

    /** From now on this goes wrong with every service. */
    public void faultEverywhere(StubFault fault) {
        for (StubService service : StubService.values()) {
            fault(service, fault);
        }
    }

    /** Every request so far, in the order they came. */
    public List<StubRequest> requests() {
        return List.copyOf(journal);
    }

    /** The requests that one service got. */
    public List<StubRequest> requests(StubService service) {
        return journal.stream().filter(request -> request.service() == service).toList();
    }

    @Override
    public void close() {
        doors.values().forEach(door -> door.stop(0));
        threads.shutdownNow();
    }

    private void open(StubService service, int port) {
        try {
            HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            door.createContext("/", exchange -> answer(service, exchange));
            door.setExecutor(threads);
            door.start();
            doors.put(service, door);
            ports.put(service, door.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(StubService service, HttpExchange exchange) throws IOException {
        try (exchange) {
            StubRequest request = read(service, exchange);
            journal.add(request);
            listener.accept(request);
            StubFault fault = faults.getOrDefault(service, StubFault.NONE);
            switch (fault) {
                case ERROR_IN_BODY ->
                    send(exchange, 200, "{\"error\":{\"code\":400,\"message\":\"Invalid URL\",\"details\":[]}}");
                case HTML -> send(exchange, 200, "<!DOCTYPE html><html><body>Down for maintenance</body></html>");
                case TRUNCATED -> {
                    String whole = page(request, fault).body();
                    send(exchange, 200, whole.substring(0, whole.length() / 2));
                }
                case EMPTY_OBJECT -> send(exchange, 200, "{}");
                case TOO_MANY_REQUESTS -> send(exchange, 429, "Too many requests");
                case TOO_MANY_FOR_A_SECOND -> sendRetryAfter(exchange, "1");
                case TOO_MANY_FOR_A_MINUTE -> sendRetryAfter(exchange, "60");
                case SERVER_ERROR -> send(exchange, 500, "{\"status\":500}");
                case BAD_GATEWAY -> send(exchange, 502, "Bad gateway");
                case UNAVAILABLE -> send(exchange, 503, "Unavailable");
                case GATEWAY_TIMEOUT -> send(exchange, 504, "Too late");
                case HANG_UP -> throw new IOException("The stub hangs up.");
                case REDIRECT -> {
                    String elsewhere = "http://localhost:" + ports.get(service) + exchange.getRequestURI();
                    exchange.getResponseHeaders().set("Location", elsewhere);
                    send(exchange, 302, "");
                }
                case HUGE -> {
                    StubAtlas.Page page = page(request, fault);
                    send(exchange, page.status(), page.body() + " ".repeat(HUGE));
                }
                case DRIP -> drip(exchange, page(request, fault));
                case SLOW -> {
                    LockSupport.parkNanos(SLOW.toNanos());
                    send(exchange, page(request, fault));
                }
                case NONE, NO_AREA, UNKNOWN_CODE, REFUSE -> send(exchange, page(request, fault));
            }
        }
    }

    private StubRequest read(StubService service, HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String raw = Objects.requireNonNullElse(uri.getRawQuery(), "");
        SequencedMap<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            int at = pair.indexOf('=');
            query.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        return new StubRequest(
                service,
                exchange.getRequestMethod(),
                uri.getPath(),
                query,
                raw,
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("User-Agent"), ""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                ticks.getAsLong());
    }

    private StubAtlas.Page page(StubRequest request, StubFault fault) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (request.service()) {
            case POSTCODES -> {
                if (request.method().equals("POST")) {
                    yield atlas.postcodes(request.body());
                }
                yield path.startsWith("/outcodes/") ? atlas.outcode(last) : atlas.postcode(last);
            }
            case LPA, NCA, LNRS -> atlas.area(request.service(), request.query(), fault);
            case ADDRESS -> atlas.address(request.query().getOrDefault("q", ""));
        };
    }

    private static void send(HttpExchange exchange, StubAtlas.Page page) throws IOException {
        send(exchange, page.status(), page.body());
    }

    private static void sendRetryAfter(HttpExchange exchange, String seconds) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", seconds);
        send(exchange, 429, "Too many requests");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void drip(HttpExchange exchange, StubAtlas.Page page) throws IOException {
        byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page.status(), bytes.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : bytes) {
            out.write(one);
            out.flush();
            LockSupport.parkNanos(DRIP.toNanos());
        }
    }

    /** Plays until it is ended; see above. */
    public static void main(String[] arguments) throws IOException {
        int firstPort = arguments.length == 0 ? 9_500 : Integer.parseInt(arguments[0]);
        try (StubPlaces stub = start(firstPort, System::nanoTime);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (StubService service : StubService.values()) {
                System.out.println(service.code() + " " + stub.address(service));
            }
            stub.listener = request -> System.out.println(request.service().code() + " " + request.method() + " "
                    + request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(stub.obey(line.strip().split(" ")) ? "ok" : "Write a service and a fault.");
            }
            LockSupport.park();
        }
    }

    private boolean obey(String[] words) {
        for (StubService service : StubService.values()) {
            if (words.length == 2 && service.code().equals(words[0])) {
                Optional<StubFault> fault = StubFault.named(words[1]);
                fault.ifPresent(named -> fault(service, named));
                return fault.isPresent();
            }
        }
        return false;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

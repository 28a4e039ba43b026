package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.application.port.KeysUnavailable;

final class RunningServiceTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadyOnceItIsStarted() throws IOException, InterruptedException {
        try (var service = started(Map.of())) {
            HttpResponse<String> health = get(service, "/health/ready");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"catalogue\"", "\"jobs\"");
            assertThat(service.remark()).isEqualTo("no keys are configured: answering on loopback only");
        }
    }

    @Test
    void showsItsNumbers() throws IOException, InterruptedException {
        try (var service = started(Map.of())) {
            get(service, "/health");

            assertThat(get(service, "/metrics").body())
                    .contains("bng_http_requests_total{method=\"GET\",route=\"/health\",status=\"200\"} 1.0")
                    .contains("bng_dependency_seconds_count{dependency=\"job-store\",operation=\"census\"}")
                    .contains("bng_queue_depth 0.0");
        }
    }

    @Test
    void listensNoMoreOnceItIsClosed() throws IOException {
        RunningService service = started(Map.of());
        int port = service.port();

        service.close();
        service.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void leavesNoThreadBehind() {
        started(Map.of()).close();

        Soon.until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("bng-")));
    }

    @Test
    void startsWithoutItsStoreAndIsNotReadyThen() throws IOException, InterruptedException {
        Map<String, String> nowhere = Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", "redis://127.0.0.1:1");
        try (var service = started(nowhere)) {
            HttpResponse<String> ready = get(service, "/health/ready");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("The store of jobs does not answer.");
            assertThat(get(service, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(service, "/metrics").body()).contains("bng_queue_depth NaN");
        }
    }

    @Test
    void refusesAnAddressThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> started(Map.of("SERVER_PORT", port)))
                    .isInstanceOf(RefusedSetting.class)
                    .hasMessageContaining("port %s) must be one that can be listened on.".formatted(port));
        }
    }

    @Test
    void refusesACatalogueThatCannotBeRead() {
        assertThatThrownBy(() -> started(Map.of("BNG_CATALOGUE_FILE", "none.xlsx")))
                .isInstanceOf(CatalogueUnavailable.class)
                .hasMessageContaining("none.xlsx");
    }

    @Test
    void refusesKeysThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), "spoilt");

        assertThatThrownBy(() -> started(Map.of("BNG_KEYS_FILE", file.toString())))
                .isInstanceOf(KeysUnavailable.class);
    }

    private static RunningService started(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("SERVER_PORT", "0", "BNG_JOBS_GRACE", "PT1S"));
        all.putAll(environment);
        return RunningService.start(all);
    }

    private static HttpResponse<String> get(RunningService service, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:%d%s".formatted(service.port(), path));
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}

package uk.bng.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageRoutesTest {
    private static final String SCRIPT = "/assets/" + WebFixture.ASSET;

    private final WebFixture web = WebFixture.open();

    @AfterAll
    void end() {
        web.close();
    }

    @Test
    void servesThePageToEverybodyUnderItsPolicy() {
        try (var locked = WebFixture.open()) {
            locked.keys.add("first001", locked.clock.instant());
            HttpResponse<String> page = locked.get("/?embed=1&job=any&more=1");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>A page</title>");
            assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; "
                            + "base-uri 'none'; frame-ancestors 'self'");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
        }
    }

    @Test
    void namesTheFramesThatMayShowThePageAndNothingElse() {
        try (var framed = WebFixture.with(terms -> new WebTerms(
                terms.host(),
                terms.port(),
                terms.keys(),
                terms.limits(),
                terms.origins(),
                List.of("https://app.example", "https://other.example"),
                terms.version(),
                terms.heartbeat()))) {
            assertThat(header(framed.get("/"), "Content-Security-Policy"))
                    .endsWith("frame-ancestors 'self' https://app.example https://other.example");
            assertThat(header(framed.get("/health/live"), "Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void sendsAPageThatIsKnownOnlyOnce() {
        String tag = header(web.get("/"), "ETag");
        HttpResponse<String> known = web.get("/", "If-None-Match", tag);
        HttpResponse<String> other = web.get("/", "If-None-Match", "\"other\"");

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "ETag")).isEqualTo(tag);
        assertThat(header(known, "Cache-Control")).isEqualTo("no-cache");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "page-1b9d6bcd.js, text/javascript; charset=utf-8",
        "page-5f2c1a77.css, text/css; charset=utf-8",
        "leaf-77aa01c3.svg, image/svg+xml"
    })
    void letsTheFilesOfThePageBeKeptForEver(String file, String type) {
        HttpResponse<String> asset = web.get("/assets/" + file);

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(header(asset, "Content-Type")).isEqualTo(type);
        assertThat(asset.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(header(asset, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(web.get("/assets/" + file, "If-None-Match", header(asset, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void compressesTheFilesOfThePage() throws IOException {
        HttpResponse<byte[]> packed = web.bytes(SCRIPT, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = web.bytes(SCRIPT);

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(packed, "ETag")).endsWith("-gzip\"").isNotEqualTo(header(plain, "ETag"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(new String(plain.body(), UTF_8));
        }
        HttpResponse<String> head = web.send("HEAD", SCRIPT, null);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(plain.body().length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/page-00000000.js",
                "/assets/page-1b9d6bcd.js.map",
                "/assets/index.html",
                "/assets/..%2findex.html",
                "/assets/%2e%2e%2findex.html",
                "/assets/..%5cindex.html",
                "/assets/%2fetc%2fpasswd",
                "/assets/page-1b9d6bcd.js%00.css",
                "/assets/../index.html",
                "/index.html"
            })
    void servesNoOtherFile(String path) {
        String answer = web.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("urn:bng:problem:").doesNotContain("<title>");
    }

    @Test
    void saysSoWhereThereIsNoPage() {
        try (var bare = WebFixture.withoutPage()) {
            HttpResponse<String> answer = bare.get("/");

            assertProblem(answer, 404, "not-found");
            assertThat(answer.body()).contains("no page", "Node");
            assertProblem(bare.get(SCRIPT), 404, "not-found");
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.crm.attio.fake.StrictAttio;
import uk.bng.adapter.crm.attio.fake.WebhookSender;

/** Saving quotes to a CRM, end to end (acceptance lines 22 to 39). */
interface SaveJourneys extends Journeys {
    String UPSERT = "PUT /objects/{object}/records";

    /** D26. */
    @Test
    default void withoutACrmQuotesWorkAndNothingIsKept() {
        String job = api().run(Journeys.example("single"));
        api().finished(job);

        ApiAnswer refused = api().postJson("/save", PlayedAttio.saving(job, NOBODYS));

        assertThat(api().postJson("/save", PlayedAttio.saving(job, NOBODYS), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        String large = PlayedAttio.saving(job, NOBODYS) + " ".repeat(1 << 20);
        assertThat(api().postJson("/save", large).status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("crm-not-configured");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(api().get("/status/" + job).text("/crm/state")).isEqualTo("none");
        assertThat(api().get("/config").text("/crm/kind")).isEqualTo("none");
        assertThat(api().postJson("/webhooks/attio", "{}").status()).isEqualTo(404);
    }

    /** D22, D23, D24, D25, D28, D35: with the lines' own checks in order. */
    @Test
    default void aQuoteIsSavedOnceHoweverOftenThatIsAsked() {
        try (PlayedAttio played = PlayedAttio.prepared();
                RunningService service = service(played.settings())) {
            var client = new ApiClient(service.port());
            awaitReady(client);
            String job = client.run(Journeys.example("single"));
            client.finished(job);

            long saved = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> client.postJson("/save", played.saving(job)))
                    .filter(answer -> answer.status() == 200)
                    .count();

            assertThat(saved).isEqualTo(20);
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
            assertThat(played.attio.workspace().noteTitles(played.company)).hasSize(1);
            ApiAnswer status = client.get("/status/" + job);
            assertThat(status.text("/crm/state")).isEqualTo("saved");
            assertThat(status.text("/crm/web_url")).startsWith("https://app.attio.test/quotes/");
            assertThat(played.attio.workspace().first("quotes").toString())
                    .contains("\"" + status.text("/reference") + "\"");

            played.attio.forget();
            ApiAnswer again = client.postJson("/save", played.saving(job));
            assertThat(again.text("/record/web_url")).isEqualTo(status.text("/crm/web_url"));
            assertThat(again.json().get("changed")).isEmpty();
            assertThat(played.attio.writes()).isEmpty();

            String total = status.text("/result/total");
            String altered = "{\"record_id\":\"%s\",\"quote_results\":{\"job_id\":\"%s\",\"total\":%s}}"
                    .formatted(played.company, job, "1.00");
            ApiAnswer mismatch = client.postJson("/save", altered);
            assertThat(mismatch.status()).isEqualTo(422);
            assertThat(mismatch.problem()).isEqualTo("quote-mismatch");
            assertThat(mismatch.text("/errors/0/pointer")).isEqualTo("/quote_results/total");
            assertThat(client.postJson("/save", altered.replace("1.00", total)).status())
                    .isEqualTo(200);
            assertThat(client.postJson("/save", PlayedAttio.saving(job, NOBODYS))
                            .problem())
                    .isEqualTo("crm-record-unknown");
            assertThat(played.attio.writes()).isEmpty();

            String revision = client.run("{\"revises\":\"%s\",\"contract_size\":\"large\"}".formatted(job));
            client.finished(revision);
            assertThat(client.postJson("/save", played.saving(revision)).text("/revision"))
                    .isEqualTo("2");
            ApiAnswer superseded = client.postJson("/save", played.saving(job));
            assertThat(superseded.status()).isEqualTo(409);
            assertThat(superseded.problem()).isEqualTo("quote-superseded");
            assertThat(superseded.text("/revision")).isEqualTo("2");
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
        }
    }

    /** D27, D30, D31: what cannot be delivered waits, and is delivered by itself. */
    @Test
    default void whatCannotBeSavedNowIsSavedByItself() {
        try (PlayedAttio played = PlayedAttio.prepared();
                RunningService service = service(played.settings())) {
            var client = new ApiClient(service.port());
            awaitReady(client);
            String job = client.run(Journeys.example("single"));
            client.finished(job);
            played.attio.fail(UPSERT, 3, new AttioFault.Html(503));

            ApiAnswer queued = client.postJson("/save", played.saving(job));

            assertThat(queued.status()).as(queued.toString()).isEqualTo(202);
            assertThat(queued.header("Location")).isEqualTo("/status/" + job);
            assertThat(client.get("/status/" + job).text("/crm/state")).isEqualTo("queued");
            awaitSaved(client, job);
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);

            played.attio.token(PlayedAttio.TOKEN, StrictAttio.ALL_SCOPES.subList(0, 2));
            String other = client.run(Journeys.example("single"));
            client.finished(other);
            ApiAnswer missing = client.postJson("/save", played.saving(other));
            assertThat(missing.problem()).isEqualTo("crm-scope-missing");
            assertThat(missing.text("/detail")).contains("note:read-write");
            ApiAnswer parked = client.get("/jobs?crm=parked");
            assertThat(parked.text("/items/0/job_id")).isEqualTo(other);
            assertThat(parked.text("/items/0/crm/problem")).isEqualTo("crm-scope-missing");
            assertThat(client.get("/health").text("/status")).isEqualTo("up");
            assertThat(client.get("/health").body()).contains("degraded");
            assertThat(client.get("/health/live").status()).isEqualTo(200);

            assertThat(client.postJson("/webhooks/attio", "{}").status()).isEqualTo(401);
            assertThat(client.postJson("/webhooks/attio", " ".repeat((1 << 18) + 1))
                            .status())
                    .isEqualTo(413);
            try (var sender = new WebhookSender(
                    URI.create("http://127.0.0.1:" + service.port() + "/webhooks/attio"), PlayedAttio.SECRET)) {
                String quote = played.attio
                        .workspace()
                        .first("quotes")
                        .getJsonObject("id")
                        .getString("record_id");
                String gone = WebhookSender.event("record.deleted", quote, "workspace-member", "anne");
                assertThat(client.postJson("/webhooks/attio", gone, "Attio-Signature", sign(gone))
                                .status())
                        .isEqualTo(202);
                assertThat(sender.send(gone, "delivery-1")).isEqualTo(202);
                assertThat(sender.send(gone, "delivery-1")).isEqualTo(202);
                assertThat(sender.send(gone + " ", "delivery-2", sign(gone))).isEqualTo(401);
            }
            assertThat(client.postJson("/webhooks/attio", "{", "Attio-Signature", sign("{"))
                            .status())
                    .isEqualTo(400);
            SpawnedService.await(
                    "the deletion to be heard",
                    () -> client.get("/status/" + job).text("/crm/state").equals("refused"));
        }
    }

    @Test
    default void whatIsNoQuoteIsNotSaved() {
        try (PlayedAttio played = PlayedAttio.prepared();
                RunningService service = service(played.settings())) {
            var client = new ApiClient(service.port());
            awaitReady(client);
            String running = client.run(HardDemand.body("PT60S"));
            assertThat(client.postJson("/save", played.saving(running)).problem())
                    .isEqualTo("quote-not-ready");
            client.post("/jobs/" + running + "/cancel");
            String empty = client.run("{\"demand\": [{\"habitat_name\": \"Wetland - Reedbeds\", \"units\": 90000}]}");
            client.finished(empty);
            assertThat(client.postJson("/save", played.saving(empty)).problem()).isEqualTo("quote-empty");
            assertThat(client.postJson("/save", played.saving(NOBODYS)).problem())
                    .isEqualTo("not-found");
            assertThat(client.postJson("/save", PlayedAttio.saving(empty, "7")).text("/errors/0/pointer"))
                    .isEqualTo("/record_id");
            assertThat(client.postJson(
                                    "/save",
                                    "{\"job_id\":\"%s\",\"record_id\":\"%s\",\"record_object\":\"rockets\"}"
                                            .formatted(empty, played.company))
                            .text("/errors/0/pointer"))
                    .isEqualTo("/record_object");
            assertThat(client.postJson(
                                    "/save",
                                    "{\"job_id\":\"%s\",\"record_id\":\"%s\",\"object_type\":\"offers\"}"
                                            .formatted(empty, played.company))
                            .text("/errors/0/pointer"))
                    .isEqualTo("/object_type");
            assertThat(played.attio.writes()).isEmpty();
        }
    }

    private static String sign(String body) {
        return WebhookSender.signature(body, PlayedAttio.SECRET);
    }

    /** Waits until the service has seen the CRM. */
    static void awaitReady(ApiClient client) {
        SpawnedService.await(
                "the CRM to be seen",
                () -> client.get("/config").text("/crm/state").equals("ready"));
    }

    private static void awaitSaved(ApiClient client, String job) {
        SpawnedService.await(
                "the quote to be saved",
                () -> client.get("/status/" + job).text("/crm/state").equals("saved"));
    }
}

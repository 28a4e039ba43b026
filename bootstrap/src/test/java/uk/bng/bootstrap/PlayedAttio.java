package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import uk.bng.adapter.crm.attio.fake.StrictAttio;

/** A workspace of Attio, played, with what a service needs to save to it. */
final class PlayedAttio implements AutoCloseable {
    static final String TOKEN = "planted-token-0123456789";
    static final String SECRET = "planted-webhook-secret";
    static final String COMPANY_NAME = "Planted Homes Ltd";

    final StrictAttio attio = StrictAttio.start().token(TOKEN, StrictAttio.ALL_SCOPES);
    final String company = attio.workspace().record("companies", COMPANY_NAME);

    /** A workspace that is prepared for quotes. */
    static PlayedAttio prepared() {
        var played = new PlayedAttio();
        assertThat(played.command("install").code()).isZero();
        played.attio.forget();
        return played;
    }

    /** Runs {@code bng crm} against it. */
    Program.Run command(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "crm";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Program.run(Program.wiring(Program.settings(environment())).desk(Program.DESK.serving()), "", all);
    }

    Map<String, String> environment() {
        return Map.of(
                "BNG_CRM_KIND",
                "attio",
                "BNG_CRM_ATTIO_TOKEN",
                TOKEN,
                "BNG_CRM_ATTIO_BASE",
                attio.url(),
                "BNG_CRM_ATTIO_WEBHOOK_SECRET",
                SECRET,
                "BNG_WEB_ADDRESS",
                "https://quotes.example");
    }

    /** The same as pairs, for a service that is started by a journey. */
    String[] settings() {
        return environment().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** The body of a save at its company. */
    String saving(String job) {
        return saving(job, company);
    }

    static String saving(String job, String record) {
        return "{\"job_id\":\"%s\",\"record_id\":\"%s\"}".formatted(job, record);
    }

    @Override
    public void close() {
        attio.close();
    }
}

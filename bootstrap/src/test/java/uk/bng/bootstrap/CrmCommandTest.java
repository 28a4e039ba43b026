package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioFault;

/** {@code bng crm} (acceptance lines 37 and 41). */
final class CrmCommandTest {
    private final PlayedAttio played = new PlayedAttio();

    @AfterEach
    void close() {
        played.close();
    }

    /** D37, D41. */
    @Test
    void installsWhatIsMissingOnce() {
        Program.Run first = played.command("install");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("create     quotes.total");
        played.attio.forget();

        Program.Run second = played.command("install");

        assertThat(second.code()).isZero();
        assertThat(second.out())
                .contains("unchanged  quotes.total", "All is there.")
                .doesNotContain("create");
        assertThat(played.attio.writes()).isEmpty();
    }

    /** D37. */
    @Test
    void printsAPlanWithoutWriting() {
        Program.Run plan = played.command("install", "--plan", "--fields");

        assertThat(plan.code()).isZero();
        assertThat(plan.out()).contains("create     companies.bng_latest_quote", "this is the plan");
        assertThat(played.attio.writes()).isEmpty();
    }

    /** D37. */
    @Test
    void endsWithACodeForEachObstacle() {
        played.attio.workspace().own("quotes", "total", "number");
        Program.Run mismatch = played.command("install");
        assertThat(mismatch.code()).isEqualTo(2);
        assertThat(mismatch.out()).contains("mismatch   quotes.total  expected currency, found number");
        played.attio.workspace().drop("quotes", "total");

        played.attio.fail("POST /objects/{object}/attributes", new AttioFault.Code(400, "quota_exceeded"));
        assertThat(played.command("install").code()).isEqualTo(4);

        played.attio.token(PlayedAttio.TOKEN, List.of("record_permission:read-write"));
        Program.Run scope = played.command("install");
        assertThat(scope.code()).isEqualTo(3);
        assertThat(scope.out()).contains("object_configuration:read-write");

        played.attio.down(new AttioFault.Html(503));
        assertThat(played.command("install").code()).isEqualTo(5);
        assertThat(played.command("check").code()).isEqualTo(5);
    }

    @Test
    void checksWhetherTheCrmCanBeWrittenTo() {
        Program.Run ready = played.command("check");
        assertThat(ready.code()).isZero();
        assertThat(ready.out()).contains("Ready.").doesNotContain(PlayedAttio.TOKEN);

        played.attio.revoke(PlayedAttio.TOKEN);
        assertThat(played.command("check").code()).isEqualTo(3);
    }

    @Test
    void needsACrm() {
        Program.Run none = Program.run("crm", "check");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).contains("crm-not-configured", "BNG_CRM_ATTIO_TOKEN");
        assertThat(Program.run("crm").code()).isEqualTo(2);
    }
}

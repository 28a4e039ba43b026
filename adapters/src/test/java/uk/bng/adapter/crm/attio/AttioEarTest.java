package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.WebhookSender;
import uk.bng.application.port.CrmEar;
import uk.bng.application.port.CrmEarContract;
import uk.bng.application.save.CrmLetter;
import uk.bng.application.save.CrmNews;

/** What is heard of Attio's webhooks (acceptance line 39). */
final class AttioEarTest extends CrmEarContract {
    private static final String SECRET = "planted-webhook-secret";

    private final OwnActor own = new OwnActor();

    @Override
    protected CrmEar ear() {
        return new AttioEar(SECRET, own);
    }

    @Override
    protected byte[] deletion(String recordId) {
        return bytes(WebhookSender.event("record.deleted", recordId, "workspace-member", "anne"));
    }

    @Override
    protected String signature(byte[] body) {
        return WebhookSender.signature(new String(body, StandardCharsets.UTF_8), SECRET);
    }

    private CrmLetter heard(String body) {
        return ear().read(bytes(body), WebhookSender.signature(body, SECRET));
    }

    /** D39. */
    @Test
    void whatWeDidOurselvesIsNoNews() {
        own.is("our-token");

        assertThat(heard(WebhookSender.event("record.updated", "r", "api-token", "our-token")))
                .isEqualTo(new CrmLetter.Genuine(List.of()));
        assertThat(heard(WebhookSender.event("record.updated", "r", "api-token", "other-token")))
                .isEqualTo(new CrmLetter.Genuine(List.of(new CrmNews.Updated("r"))));
    }

    @Test
    void hearsOfMerges() {
        assertThat(heard(WebhookSender.event(
                        "record.merged", "kept", "workspace-member", "anne", "\"duplicate_record_id\":\"gone\",")))
                .isEqualTo(new CrmLetter.Genuine(List.of(new CrmNews.Merged("gone", "kept"))));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(heard(WebhookSender.event("comment.created", "r", "workspace-member", "anne")))
                .isEqualTo(new CrmLetter.Genuine(List.of()));
        assertThat(heard("{\"events\":[{},7,{\"event_type\":\"record.deleted\"}]}"))
                .isEqualTo(new CrmLetter.Genuine(List.of()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

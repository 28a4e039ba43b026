package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.WebhookSender;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.SampleSaves;
import uk.bng.application.port.SaveJournal;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;
import uk.bng.application.usecase.HearAnswer;
import uk.bng.application.usecase.HearCrm;
import uk.bng.application.usecase.SaveTools;

/** What follows from Attio's webhooks (acceptance line 39). */
final class HearingTest {
    private static final String SECRET = "planted-webhook-secret";

    private final AttioRig rig = AttioRig.prepared();
    private final SaveJournal journal = new SaveJournal();
    private final InMemorySaveQueue queue = new InMemorySaveQueue(SaveRules.STANDARD, rig.clock);
    private final HearCrm hear = new HearCrm(
            rig.crm.ear(SECRET),
            new SaveTools(
                    rig.crm,
                    queue,
                    new CrmSight(new Readiness.Unreachable()),
                    journal,
                    rig.clock,
                    rig::ticks,
                    UnaryOperator.identity()),
            Runnable::run);

    @AfterEach
    void close() {
        rig.close();
    }

    private HearAnswer heard(String body, String name) {
        return hear.hear(body.getBytes(StandardCharsets.UTF_8), WebhookSender.signature(body, SECRET), name);
    }

    private SaveIntent saved(RecordLink link) {
        SaveIntent save = SampleSaves.aSave(rig.quote, 1, rig.atCompany());
        queue.put(save);
        queue.close(queue.claim(new WorkerName("w"), Duration.ofSeconds(9)).orElseThrow(), new SaveEnd.Saved(link));
        return save;
    }

    private SaveState state() {
        return queue.find(List.of(rig.quote)).getFirst().state();
    }

    /** D39. */
    @Test
    void aRepeatedDeliveryIsWorkedOnOnce() {
        saved(SampleSaves.LINK);
        String gone =
                WebhookSender.event("record.deleted", SampleSaves.LINK.record().id(), "workspace-member", "anne");

        assertThat(heard(gone, "delivery-1")).isEqualTo(HearAnswer.TAKEN);
        assertThat(state()).isEqualTo(new SaveState.Refused(SaveCause.RECORD_GONE));
        saved(SampleSaves.LINK);
        assertThat(heard(gone, "delivery-1")).isEqualTo(HearAnswer.TAKEN);
        assertThat(state()).isEqualTo(new SaveState.Saved(SampleSaves.LINK));

        rig.advance(Duration.ofHours(25));
        heard(gone, "delivery-1");
        assertThat(state()).as("a day later the name is free").isInstanceOf(SaveState.Refused.class);
    }

    /** D39. */
    @Test
    void whatIsNotSignedChangesNothing() {
        saved(SampleSaves.LINK);
        String gone =
                WebhookSender.event("record.deleted", SampleSaves.LINK.record().id(), "workspace-member", "anne");

        assertThat(hear.hear(gone.getBytes(StandardCharsets.UTF_8), "0".repeat(64), null))
                .isEqualTo(HearAnswer.FORGED);
        assertThat(state()).isEqualTo(new SaveState.Saved(SampleSaves.LINK));
    }

    @Test
    void aMergedRecordIsFollowed() {
        saved(SampleSaves.LINK);

        heard(
                WebhookSender.event(
                        "record.merged",
                        "kept",
                        "workspace-member",
                        "anne",
                        "\"duplicate_record_id\":\"%s\","
                                .formatted(SampleSaves.LINK.record().id())),
                "delivery-2");

        assertThat(state()).isEqualTo(new SaveState.Saved(new RecordLink(new RecordKey("quotes", "kept"), null)));
    }

    @Test
    void aStatusThatPeopleChoseIsReadBack() {
        SaveOutcome.Saved saved = (SaveOutcome.Saved) rig.save(1);
        String id = saved.link().record().id();
        rig.attio.workspace().choose("quotes", id, "quote_status", "Accepted");

        heard(WebhookSender.event("record.updated", id, "workspace-member", "anne"), "delivery-3");
        heard(WebhookSender.event("record.updated", rig.company, "workspace-member", "anne"), "delivery-4");

        assertThat(journal.audits()).extracting(AuditEvent::outcome).containsExactly("status-accepted");
        assertThat(journal.audits().getFirst().quote()).isEqualTo(rig.quote);
    }

    /** D39: our own token is known by what we wrote. */
    @Test
    void whatWeWroteOurselvesIsNotReadBack() {
        SaveOutcome.Saved saved = (SaveOutcome.Saved) rig.save(1);
        rig.attio.forget();

        heard(
                WebhookSender.event(
                        "record.updated", saved.link().record().id(), "api-token", rig.attio.actorOf(AttioRig.TOKEN)),
                "delivery-5");

        assertThat(rig.attio.journal()).isEmpty();
    }
}

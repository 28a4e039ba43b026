package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.archive.memory.InMemoryQuoteArchive;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.crm.attio.fake.WebhookSender;
import uk.bng.adapter.jobs.memory.InMemoryJobStore;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.adapter.reservations.memory.InMemoryReservations;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SaveJournal;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.StockShort;
import uk.bng.application.usecase.DeliverSaves;
import uk.bng.application.usecase.HearCrm;
import uk.bng.application.usecase.HoldTools;
import uk.bng.application.usecase.PublishAnswer;
import uk.bng.application.usecase.PublishQuote;
import uk.bng.application.usecase.SaveSheets;
import uk.bng.application.usecase.SaveTools;
import uk.bng.application.usecase.SaveWish;
import uk.bng.domain.Fixtures;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ReservedShare;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** Saved quotes hold their stock. The stored results of these jobs say what they draw: {@code 2.5}. */
final class HoldingTest {
    private static final Owner OWNER = new Owner("AAAAaaaa");
    private static final WorkerName WORKER = new WorkerName("w");
    private static final String SECRET = "planted-webhook-secret";
    private static final Duration TERM = Duration.ofDays(30);
    private static final StockId POND = new StockId(new BankId("B1"), "S1");

    private final AttioRig rig = AttioRig.prepared();
    private final InMemoryJobStore jobs =
            new InMemoryJobStore(new JobRules(100, 100, 3, Duration.ofDays(90)), rig.clock);
    private final InMemoryQuoteArchive archive = new InMemoryQuoteArchive(10);
    private final InMemoryReservations reservations = new InMemoryReservations(rig.clock);
    private final AtomicReference<Catalogue> catalogue = new AtomicReference<>(stocked("10"));
    private final SaveSheets sheets = new SaveSheets((order, answer) -> AttioRig.facts("48250.00"), id -> null);
    private final InMemorySaveQueue queue = new InMemorySaveQueue(new SaveRules(3, Duration.ofDays(80)), rig.clock);
    private SaveTools tools = tools(ReservedShare.ALL);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aSavedQuoteHoldsWhatItDraws() {
        JobId job = finished("4");

        PublishAnswer.Saved saved = (PublishAnswer.Saved) save(job);

        assertThat(saved.heldUntil())
                .isBetween(
                        rig.clock.instant().plus(TERM).minusSeconds(60),
                        rig.clock.instant().plus(TERM));
        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("4")));
        assertThat(((PublishAnswer.Saved) save(job)).heldUntil()).isEqualTo(saved.heldUntil());
        assertThat(reservations.standing(10)).hasSize(1);
    }

    @Test
    void halfOfItIsHeldWhereThatIsSet() {
        tools = tools(ReservedShare.HALF);
        save(finished("0.000003"));

        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, new Units(2)));
    }

    @Test
    void aQuoteWhoseStockIsTakenIsNotSaved() {
        save(finished("7"));
        JobId late = finished("3.5");
        rig.attio.forget();

        assertThat(save(late))
                .isEqualTo(new PublishAnswer.StockTaken(List.of(new StockShort(POND, Units.of("3.5"), Units.of("3")))));
        assertThat(rig.attio.journal()).isEmpty();
        assertThat(state(late)).isNull();

        rig.advance(TERM.plusSeconds(1));
        assertThat(save(late)).isInstanceOf(PublishAnswer.Saved.class);
    }

    @Test
    void aRevisionTakesThePlaceOfWhatTheQuoteHeld() {
        JobId first = finished("7");
        save(first);
        JobId second = revised(first, "8");

        assertThat(save(second)).isInstanceOf(PublishAnswer.Saved.class);
        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("8")));
        assertThat(save(first)).isEqualTo(new PublishAnswer.Superseded(2, null));
        assertThat(reservations.standing(10)).extracting(KeptHold::revision).containsExactly(2);
    }

    @Test
    void aSaveThatIsRefusedGivesItsStockBack() {
        JobId job = finished("7");
        var nobody = new RecordKey("companies", "00000000-0000-4000-8000-000000000000");

        assertThat(save(job, nobody)).isInstanceOf(PublishAnswer.UnknownRecord.class);
        assertThat(reservations.held(null)).isEmpty();

        save(job);
        assertThat(save(job, nobody)).isInstanceOf(PublishAnswer.UnknownRecord.class);
        assertThat(reservations.held(null)).as("it is saved at another record").isNotEmpty();
    }

    @Test
    void aQuoteThatIsDeletedInTheCrmGivesItsStockBack() {
        PublishAnswer.Saved saved = (PublishAnswer.Saved) save(finished("7"));
        save(finished("2"));

        hear("record.deleted", saved.link().record().id());

        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("2")));
    }

    @Test
    void aQuoteThatPeopleDeclinedGivesItsStockBack() {
        PublishAnswer.Saved saved = (PublishAnswer.Saved) save(finished("7"));
        String id = saved.link().record().id();

        rig.attio.workspace().choose("quotes", id, "quote_status", "Accepted");
        hear("record.updated", id);
        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("7")));

        rig.attio.workspace().choose("quotes", id, "quote_status", "Declined");
        hear("record.updated", id);
        assertThat(reservations.held(null)).isEmpty();
    }

    private void hear(String event, String id) {
        String body = WebhookSender.event(event, id, "workspace-member", "anne");
        new HearCrm(rig.crm.ear(SECRET), tools, Runnable::run)
                .hear(body.getBytes(StandardCharsets.UTF_8), WebhookSender.signature(body, SECRET), null);
    }

    @Test
    void aQueuedSaveHoldsItsStockToo() {
        rig.attio.down(new AttioFault.Html(503));

        PublishAnswer.Queued queued = (PublishAnswer.Queued) save(finished("7"));

        assertThat(queued.heldUntil()).isNotNull();
        assertThat(save(finished("4"))).isInstanceOf(PublishAnswer.StockTaken.class);
    }

    @Test
    void aSaveThatFindsNoRoomGivesItsStockBack() {
        rig.attio.down(new AttioFault.Html(503));
        for (int i = 0; i < 3; i++) {
            save(finished("1"));
        }

        assertThat(save(finished("1"))).isEqualTo(new PublishAnswer.NoRoom());
        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("3")));
    }

    /** The process ends after the hold, before the save is in line: the same save finds the hold again. */
    @Test
    void aHoldWithoutASaveIsTakenOverByTheRetry() {
        JobId job = finished("7");
        reservations.hold(new HoldWish(
                record(job).quoteRef(), 1, drawn("7"), catalogue.get().quantities(), TERM));

        assertThat(save(job)).isInstanceOf(PublishAnswer.Saved.class);

        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("7")));
        assertThat(reservations.standing(10)).hasSize(1);
    }

    /** The process ends after the save is in line, and the hold is lost or was never there: whoever delivers takes it. */
    @Test
    void aSaveWithoutAHoldTakesItWhenItIsDelivered() {
        JobId job = finished("7");
        put(job);

        assertThat(new DeliverSaves(jobs, archive, sheets, tools).deliverNext(WORKER))
                .isTrue();

        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("7")));
        assertThat(state(job)).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void aSaveThatIsDeliveredTooLateForItsStockEnds() {
        JobId job = finished("7");
        put(job);
        save(finished("4"));

        new DeliverSaves(jobs, archive, sheets, tools).deliverNext(WORKER);

        assertThat(state(job)).isEqualTo(new SaveState.Refused(SaveCause.STOCK_TAKEN));
        assertThat(reservations.held(null)).isEqualTo(Map.of(POND, Units.of("4")));
    }

    @Test
    void holdsStandWhereANewCatalogueHasLess() {
        JobId job = finished("7");
        save(job);
        catalogue.set(stocked("2"));

        assertThat(save(job)).isInstanceOf(PublishAnswer.Saved.class);
        assertThat(save(finished("1")))
                .isEqualTo(new PublishAnswer.StockTaken(List.of(new StockShort(POND, Units.of("1"), Units.ZERO))));
    }

    private SaveTools tools(ReservedShare share) {
        return new SaveTools(
                rig.crm,
                queue,
                new CrmSight(new Readiness.Unreachable()),
                new SaveJournal(),
                rig.clock,
                rig::ticks,
                UnaryOperator.identity(),
                new HoldTools(reservations, share, TERM, catalogue::get, answer -> drawn(answer.document())));
    }

    private static SortedMap<StockId, Units> drawn(String units) {
        return new TreeMap<>(Map.of(POND, Units.of(units)));
    }

    private static Catalogue stocked(String units) {
        return Fixtures.aCatalogue()
                .with(Fixtures.bank("B1").local().selling("S1", Fixtures.PONDS, units, "100"))
                .build();
    }

    private JobId finished(String units) {
        return finished(SampleJobs.aJob(OWNER), units);
    }

    private JobId revised(JobId parent, String units) {
        Lineage lineage = Lineage.after(record(parent));
        return finished(SampleJobs.aJob(OWNER, SampleJobs.aPlainOrder(), lineage), units);
    }

    private JobId finished(QuoteJob job, String units) {
        jobs.submit(job, new Idempotency.None());
        jobs.finish(
                jobs.claim(WORKER, Duration.ofMinutes(1)).orElseThrow(),
                new JobEnding.Completed(SampleJobs.anAnswer("optimal", units)),
                JobLog.EMPTY);
        return job.id();
    }

    private PublishAnswer save(JobId job) {
        return save(job, rig.atCompany());
    }

    private PublishAnswer save(JobId job, RecordKey record) {
        return new PublishQuote(jobs, sheets, tools, rig::advance)
                .publish(new SaveWish(OWNER, job, record, answer -> List.of()));
    }

    private void put(JobId job) {
        queue.put(new SaveIntent(new SaveKey(record(job).quoteRef(), 1, rig.atCompany()), job, OWNER));
    }

    private @Nullable SaveState state(JobId job) {
        return queue.find(List.of(record(job).quoteRef())).stream()
                .filter(save -> save.intent().job().equals(job))
                .map(save -> save.state())
                .findFirst()
                .orElse(null);
    }

    private JobRecord record(JobId job) {
        return jobs.find(OWNER, job).orElseThrow();
    }
}

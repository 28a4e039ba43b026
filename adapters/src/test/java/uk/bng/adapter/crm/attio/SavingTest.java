package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.archive.memory.InMemoryQuoteArchive;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.crm.attio.fake.StrictAttio;
import uk.bng.adapter.jobs.memory.InMemoryJobStore;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Reference;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SampleQuotes;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.port.SaveJournal;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveRules;
import uk.bng.application.usecase.CheckCrm;
import uk.bng.application.usecase.DeliverSaves;
import uk.bng.application.usecase.PublishAnswer;
import uk.bng.application.usecase.PublishQuote;
import uk.bng.application.usecase.ReadSaves;
import uk.bng.application.usecase.SaveSheets;
import uk.bng.application.usecase.SaveTools;
import uk.bng.application.usecase.SaveWish;

/** Saving in all its parts over a clock that is moved (acceptance lines 27, 29, 31, 35 and 36). */
final class SavingTest {
    private static final Owner OWNER = new Owner("AAAAaaaa");
    private static final WorkerName WORKER = new WorkerName("w");
    private static final String UPSERT = "PUT /objects/{object}/records";

    private final AttioRig rig = AttioRig.prepared();
    private final SaveJournal journal = new SaveJournal();
    private final InMemoryJobStore jobs =
            new InMemoryJobStore(new JobRules(100, 100, 3, Duration.ofDays(30)), rig.clock);
    private final InMemoryQuoteArchive archive = new InMemoryQuoteArchive(10);
    private final InMemorySaveQueue queue = new InMemorySaveQueue(SaveRules.STANDARD, rig.clock);
    private final CrmSight sight = new CrmSight(new Readiness.Unreachable());
    private final SaveTools tools =
            new SaveTools(rig.crm, queue, sight, journal, rig.clock, rig::ticks, UnaryOperator.identity());
    private final SaveSheets sheets = new SaveSheets((order, answer) -> AttioRig.facts("48250.00"), id -> null);
    private final PublishQuote publish = new PublishQuote(jobs, sheets, tools, rig::advance);
    private final DeliverSaves deliver = new DeliverSaves(jobs, archive, sheets, tools);
    private final CheckCrm check = new CheckCrm(rig.crm, queue, sight);

    @AfterEach
    void close() {
        rig.close();
    }

    private JobId finished() {
        QuoteJob job = SampleJobs.aJob(OWNER);
        jobs.submit(job, new Idempotency.None());
        jobs.finish(
                jobs.claim(WORKER, Duration.ofMinutes(1)).orElseThrow(),
                new JobEnding.Completed(SampleJobs.anAnswer("optimal", "{}")),
                JobLog.EMPTY);
        return job.id();
    }

    private PublishAnswer save(JobId job) {
        return save(OWNER, job, rig.atCompany());
    }

    private PublishAnswer save(Owner owner, JobId job, RecordKey record) {
        return publish.publish(new SaveWish(owner, job, record, answer -> List.of()));
    }

    private CrmSaving saving(JobId job) {
        JobRecord record = jobs.find(OWNER, job).orElseThrow();
        return new ReadSaves(queue).read(List.of(record.quoteRef())).getOrDefault(job, CrmSaving.NONE);
    }

    private int delivered() {
        int count = 0;
        while (deliver.deliverNext(WORKER)) {
            count++;
        }
        return count;
    }

    /** D29. */
    @Test
    void aMinuteThatAttioAsksForIsWaitedAndThenItIsDelivered() {
        JobId job = finished();
        rig.attio.fail(UPSERT, new AttioFault.Busy(rig.attio.date(Duration.ofSeconds(60))));

        PublishAnswer.Queued queued = (PublishAnswer.Queued) save(job);
        assertThat(Duration.between(rig.clock.instant(), queued.retryAt()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));

        rig.advance(Duration.ofSeconds(45));
        assertThat(delivered()).isZero();
        rig.advance(Duration.ofSeconds(16));
        assertThat(delivered()).isEqualTo(1);
        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.SAVED);
    }

    /** D31. */
    @Test
    void anHourWithoutAttioIsBridged() {
        check.check();
        rig.attio.down(new AttioFault.Html(503));
        JobId job = finished();
        rig.attio.forget();

        assertThat(save(job)).isInstanceOf(PublishAnswer.Queued.class);
        for (int minute = 0; minute < 60; minute++) {
            rig.advance(Duration.ofMinutes(1));
            delivered();
            if (minute % 5 == 0) {
                check.check();
            }
        }
        assertThat(sight.seen()).isEqualTo(new Readiness.Unreachable());
        assertThat(rig.attio.journal()).hasSizeLessThan(70);
        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.QUEUED);
        assertThat(saving(job).problem()).isEqualTo("crm-unreachable");

        rig.attio.down(null);
        rig.advance(Duration.ofHours(1));
        assertThat(delivered()).isEqualTo(1);
        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.SAVED);
        assertThat(rig.noteTitles()).hasSize(1);
    }

    @Test
    void triesLessAndLessOftenAndAsksForAPersonAfterAWeek() {
        rig.attio.down(new AttioFault.Html(503));
        JobId job = finished();
        save(job);
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Duration pause = Duration.between(rig.clock.instant(), saving(job).nextAt());
            pauses.add(Math.round(pause.toMillis() / 1_000.0));
            rig.advance(pause.plusMillis(1));
            delivered();
        }
        assertThat(pauses).containsExactly(2L, 10L, 60L, 300L, 900L, 3_600L, 3_600L);

        rig.advance(Duration.ofDays(7));
        delivered();
        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.PARKED);
        assertThat(queue.parked(10)).hasSize(1);

        rig.attio.down(null);
        rig.advance(Duration.ofMinutes(1));
        check.check();
        assertThat(delivered()).isZero();
        assertThat(save(job)).isInstanceOf(PublishAnswer.Saved.class);
    }

    /** D27. */
    @Test
    void whatARevokedTokenStoppedIsDeliveredOnceItIsBack() {
        JobId first = finished();
        JobId second = finished();
        rig.attio.revoke(AttioRig.TOKEN);

        assertThat(save(first))
                .isEqualTo(new PublishAnswer.Refused(SaveOutcome.Refused.of(SaveCause.UNAUTHORISED, List.of())));
        rig.attio.forget();
        assertThat(save(second)).isInstanceOf(PublishAnswer.Refused.class);
        assertThat(rig.attio.journal()).as("no try where it is known").isEmpty();
        assertThat(saving(second)).isEqualTo(new CrmSaving(CrmSaving.State.PARKED, 1, null, null, "crm-unauthorised"));
        check.check();
        assertThat(delivered()).isZero();

        rig.attio.token(AttioRig.TOKEN, StrictAttio.ALL_SCOPES);
        check.check();

        assertThat(delivered()).isEqualTo(2);
        assertThat(saving(first).state()).isEqualTo(CrmSaving.State.SAVED);
        assertThat(saving(second).state()).isEqualTo(CrmSaving.State.SAVED);
    }

    /** D27. */
    @Test
    void whatAMissingAttributeStoppedIsDeliveredOnceItIsThere() {
        JobId job = finished();
        rig.attio.workspace().archive("quotes", "total", true);
        assertThat(save(job)).isInstanceOf(PublishAnswer.Refused.class);
        check.check();
        delivered();
        assertThat(saving(job).problem()).isEqualTo("crm-not-installed");

        rig.attio.workspace().archive("quotes", "total", false);
        check.check();
        delivered();

        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.SAVED);
    }

    /** D36. */
    @Test
    void aJobOfAnotherOwnerIsUnknown() {
        JobId job = finished();

        assertThat(save(new Owner("BBBBbbbb"), job, rig.atCompany())).isEqualTo(new PublishAnswer.NoSuchJob());
        assertThat(rig.writes()).isEmpty();
        assertThat(queue.census().waiting()).isZero();
    }

    /** D35. */
    @Test
    void otherFiguresAreRefusedBeforeAnythingIsDone() {
        JobId job = finished();

        assertThat(publish.publish(
                        new SaveWish(OWNER, job, rig.atCompany(), answer -> List.of("/quote_results/total"))))
                .isEqualTo(new PublishAnswer.Differs(List.of("/quote_results/total")));
        assertThat(rig.writes()).isEmpty();
    }

    @Test
    void anObjectThatTheCrmIsKnownNotToHaveIsRefusedAtOnce() {
        check.check();
        JobId job = finished();
        rig.attio.forget();
        var rocket = new RecordKey("rockets", rig.company);

        assertThat(save(OWNER, job, rocket)).isEqualTo(new PublishAnswer.UnknownRecord(rocket, false));
        assertThat(rig.attio.journal()).isEmpty();
    }

    @Test
    void aQuoteThatIsGoneBeforeItWasDeliveredEnds() {
        JobId job = finished();
        rig.attio.fail(UPSERT, 3, new AttioFault.Html(503));
        save(job);
        CrmSaving before = saving(job);
        assertThat(before.state()).isEqualTo(CrmSaving.State.QUEUED);
        JobRecord record = jobs.find(OWNER, job).orElseThrow();
        jobs.forget(OWNER, job);
        rig.advance(Duration.ofMinutes(1));

        assertThat(delivered()).isEqualTo(1);
        assertThat(new ReadSaves(queue).read(List.of(record.quoteRef())))
                .containsEntry(job, new CrmSaving(CrmSaving.State.REFUSED, 2, null, null, "quote-gone"));
    }

    /** ADR 35. */
    @Test
    void aQuoteWhoseJobIsForgottenIsDeliveredFromTheArchive() {
        JobId job = waiting();
        JobRecord record = jobs.find(OWNER, job).orElseThrow();
        Reference reference = archive.keep(SampleQuotes.aQuote().entry(record.job()));
        jobs.forget(OWNER, job);
        rig.advance(Duration.ofMinutes(1));

        assertThat(delivered()).isEqualTo(1);
        assertThat(new ReadSaves(queue).read(List.of(record.quoteRef())).get(job))
                .extracting(CrmSaving::state)
                .isEqualTo(CrmSaving.State.SAVED);
        assertThat(rig.value("reference").toString()).contains(reference.toString());
    }

    @Test
    void aQuoteThatWasErasedFromTheArchiveIsNotDelivered() {
        JobId job = waiting();
        JobRecord record = jobs.find(OWNER, job).orElseThrow();
        Reference reference = archive.keep(SampleQuotes.aQuote().entry(record.job()));
        archive.erase(reference.number(), rig.clock.instant());
        jobs.forget(OWNER, job);
        rig.advance(Duration.ofMinutes(1));

        assertThat(delivered()).isEqualTo(1);
        assertThat(new ReadSaves(queue).read(List.of(record.quoteRef())).get(job))
                .extracting(CrmSaving::problem)
                .isEqualTo("quote-gone");
    }

    /** A save that Attio did not take yet. */
    private JobId waiting() {
        JobId job = finished();
        rig.attio.fail(UPSERT, 3, new AttioFault.Html(503));
        save(job);
        assertThat(saving(job).state()).isEqualTo(CrmSaving.State.QUEUED);
        return job;
    }

    @Test
    void tellsOfEveryTryWithoutAnythingPersonal() {
        JobId job = finished();
        save(job);

        assertThat(journal.saves()).extracting(SaveEvent::outcome).containsExactly("saved");
        assertThat(journal.audits()).extracting(AuditEvent::outcome).containsExactly("saved");
        assertThat(journal.audits().getFirst().by()).isEqualTo(OWNER);
        assertThat(journal.saves().toString() + journal.audits() + rig.calls)
                .doesNotContain("Planted", "TN23", "48250", AttioRig.TOKEN);
    }
}

package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioEntry;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveStep;
import uk.bng.application.save.SaveWarning;

/** What a save writes and what it does not (acceptance lines 22 to 28). */
final class AttioSaveTest {
    private static final String UPSERT = "PUT /objects/{object}/records";
    private static final String NOTE = "POST /notes";

    private final AttioRig rig = AttioRig.prepared();

    @AfterEach
    void close() {
        rig.close();
    }

    /** D22. */
    @Test
    void createsOneQuoteLinkedToItsCompanyThatReadsBackAsItWasWritten() {
        SaveOutcome.Saved saved = (SaveOutcome.Saved) rig.save(1);

        assertThat(rig.writes()).containsExactly(UPSERT, NOTE);
        assertThat(saved.warnings()).isEmpty();
        assertThat(saved.changed())
                .contains("total", "company", "quote_status", "site")
                .doesNotContain("quote_ref");
        JsonObject record = rig.attio.workspace().first("quotes");
        assertThat(Comparison.differing(Mapping.quote(rig.sheet(1), true), record))
                .isEmpty();
        assertThat(record.getJsonObject("values")
                        .getJsonArray("company")
                        .getJsonObject(0)
                        .getString("target_record_id"))
                .isEqualTo(rig.company);
        assertThat(rig.attio
                        .workspace()
                        .shown("companies", rig.company)
                        .getJsonObject("values")
                        .getJsonArray("bng_quotes"))
                .hasSize(1);
        assertThat(saved.link().webUrl()).isEqualTo(record.getString("web_url"));
        assertThat(rig.noteTitles()).containsExactly("BNG quote " + rig.quote + " rev 1");
        assertThat(rig.attio.workspace().noteTexts()).contains("48250.00", "Planted \\[Bank\\] \\*One\\*");
    }

    /** D22. */
    @Test
    void linksADealInItsOwnAttribute() {
        assertThat(rig.save(rig.sheet(1, rig.atDeal()))).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(rig.value("deal").getString("target_record_id")).isEqualTo(rig.deal);
        assertThat(rig.attio.workspace().first("quotes").getJsonObject("values").getJsonArray("company"))
                .isEmpty();
        assertThat(rig.attio.workspace().noteTitles(rig.deal)).hasSize(1);
    }

    /** D23: whoever writes at the same time finds that somebody else did; the line of saves keeps them apart as well. */
    @Test
    void manyAtOnceMakeOneRecord() throws InterruptedException, ExecutionException {
        Callable<SaveOutcome> saving = () -> rig.save(1);
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> saving).limit(5).toList())) {
                assertThat(one.get()).isNotNull();
            }
        }

        assertThat(rig.attio.workspace().count("quotes")).isEqualTo(1);
    }

    /** D24. */
    @Test
    void aNewRevisionUpdatesTheSameRecordAndLeavesTheStatusToPeople() {
        SaveOutcome.Saved first = (SaveOutcome.Saved) rig.save(1);
        rig.attio.workspace().choose("quotes", first.link().record().id(), "quote_status", "Accepted");

        SaveOutcome.Saved second = (SaveOutcome.Saved) rig.save(rig.sheet(2, rig.atCompany(), "50000.00"));

        assertThat(second.link()).isEqualTo(first.link());
        assertThat(second.changed()).containsExactlyInAnyOrder("revision", "total");
        assertThat(rig.attio.workspace().count("quotes")).isEqualTo(1);
        assertThat(rig.value("quote_status").getJsonObject("option").getString("title"))
                .isEqualTo("Accepted");
        assertThat(rig.noteTitles())
                .containsExactly("BNG quote " + rig.quote + " rev 1", "BNG quote " + rig.quote + " rev 2");

        rig.attio.forget();
        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.Superseded(2, first.link()));
        assertThat(rig.writes()).isEmpty();
    }

    /** D25. */
    @Test
    void theSameAgainWritesNothing() {
        SaveOutcome.Saved first = (SaveOutcome.Saved) rig.save(1);
        rig.attio.forget();

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.Unchanged(first.link()));
        assertThat(rig.writes()).isEmpty();
    }

    @Test
    void theSameRevisionWithOtherFiguresWritesWhatDiffers() {
        rig.save(1);
        rig.attio.forget();

        SaveOutcome.Saved again = (SaveOutcome.Saved) rig.save(rig.sheet(1, rig.atCompany(), "48250.01"));

        assertThat(again.changed()).containsExactly("total");
        assertThat(rig.writes()).containsExactly(UPSERT);
    }

    @Test
    void aNoteThatSomebodyDeletedIsNotMissedButWrittenAgain() {
        rig.save(1);
        rig.attio.workspace().deleteNotes();

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.noteTitles()).hasSize(1);
    }

    @Test
    void findsTheNoteAmongManyOthers() {
        rig.save(1);
        rig.attio.workspace().notesBefore("companies", rig.company, 60);
        rig.attio.forget();

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Unchanged.class);
        assertThat(rig.writes()).isEmpty();
    }

    /** D27. */
    @Test
    void aRevokedTokenIsTold() {
        rig.attio.revoke(AttioRig.TOKEN);

        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.UNAUTHORISED, List.of()));
        assertThat(rig.writes()).isEmpty();
    }

    /** D27. */
    @Test
    void aMissingScopeIsNamed() {
        rig.attio.token(AttioRig.TOKEN, List.of("record_permission:read-write", "object_configuration:read"));

        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.SCOPE_MISSING, List.of("note:read-write")));
    }

    /** D27. */
    @Test
    void aMissingAttributeIsNamedAndSavedOnceItIsThere() {
        rig.attio.workspace().archive("quotes", "total", true);
        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.NOT_INSTALLED, List.of("total")));
        assertThat(rig.attio.workspace().count("quotes")).isZero();

        rig.attio.workspace().archive("quotes", "total", false);
        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** D27. */
    @Test
    void aMissingObjectIsNotInstalled() {
        try (AttioRig bare = AttioRig.bare()) {
            assertThat(((SaveOutcome.Refused) bare.save(1)).cause()).isEqualTo(SaveCause.NOT_INSTALLED);
        }
    }

    /** D27. */
    @Test
    void aMissingOptionIsNotInstalled() {
        rig.attio.workspace().archiveOption("quotes", "contract_size", "Small");

        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.NOT_INSTALLED, List.of("contract_size")));
    }

    /** D28. */
    @Test
    void anUnknownRecordIsToldBeforeAnythingIsWritten() {
        var nobody = new RecordKey("companies", "00000000-0000-4000-8000-000000000000");
        var nothing = new RecordKey("rockets", "00000000-0000-4000-8000-000000000000");

        assertThat(rig.save(rig.sheet(1, nobody))).isEqualTo(new SaveOutcome.UnknownRecord(nobody, true));
        assertThat(rig.save(rig.sheet(1, nothing))).isEqualTo(new SaveOutcome.UnknownRecord(nothing, false));
        assertThat(rig.writes()).isEmpty();
    }

    @Test
    void aMergedRecordIsUnknownOnceTheMergeIsOver() {
        String other = rig.attio.workspace().record("companies", "Other");
        rig.attio.workspace().merge(rig.company, other, Duration.ofMillis(8));

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.UnknownRecord(rig.atCompany(), true));
        assertThat(rig.pauses).isNotEmpty();
    }

    @Test
    void anotherRecordWithTheReferenceIsAConflictThatIsShown() {
        rig.attio.fail(UPSERT, new AttioFault.Code(400, "uniqueness_conflict"));
        rig.save(1);
        rig.attio.fail(UPSERT, new AttioFault.Code(400, "multiple_match_results"));
        rig.save(2);

        assertThat(rig.attio.workspace().count("quotes")).isZero();
        rig.save(1);
        rig.attio.fail(UPSERT, new AttioFault.Code(400, "multiple_match_results"));
        SaveOutcome.Refused refused = (SaveOutcome.Refused) rig.save(2);
        assertThat(refused.cause()).isEqualTo(SaveCause.CONFLICT);
        assertThat(refused.link()).isNotNull();
    }

    @Test
    void aValueThatDoesNotPleaseIsNamedBySlug() {
        rig.attio.failValue("summary");

        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.VALUE_REFUSED, List.of("summary")));
    }

    @Test
    void aBillingRefusalIsAboutThePlan() {
        rig.attio.fail(UPSERT, new AttioFault.Code(403, "billing_error"));

        assertThat(rig.save(1)).isEqualTo(SaveOutcome.Refused.of(SaveCause.PLAN, List.of()));
    }

    @Test
    void aDifferenceThatReadsBackIsAWarning() {
        rig.attio.keepOwn("banks");

        SaveOutcome.Saved saved = (SaveOutcome.Saved) rig.save(1);

        assertThat(saved.warnings())
                .containsExactly(
                        new SaveWarning("crm-value-differs", "The CRM shows another value of banks than was written."));
    }

    @Test
    void companiesShowTheirLatestQuoteWhereThatIsWanted() {
        try (AttioRig withFields = AttioRig.prepared(true)) {
            withFields.save(1);
            assertThat(withFields.writes()).containsExactly(UPSERT, "PATCH /objects/{object}/records/{record}", NOTE);
            JsonObject values = withFields
                    .attio
                    .workspace()
                    .shown("companies", withFields.company)
                    .getJsonObject("values");
            assertThat(values.getJsonArray("bng_latest_quote").getJsonObject(0).getString("value"))
                    .isEqualTo(withFields.quote.value());
            assertThat(values.getJsonArray("name").getJsonObject(0).getString("value"))
                    .isEqualTo(AttioRig.COMPANY_NAME);
            withFields.attio.forget();

            assertThat(withFields.save(1)).isInstanceOf(SaveOutcome.Unchanged.class);
            assertThat(withFields.writes()).isEmpty();
        }
    }

    /** D32: what a killed process did is known by its steps, and found where they were lost. */
    @Test
    void goesOnWhereAnotherTryStopped() {
        Map<SaveStep, String> done = new EnumMap<>(SaveStep.class);
        rig.attio.fail("GET /notes", 9, new AttioFault.DropBefore());
        assertThat(rig.crm.save(rig.sheet(1), rig.progress(Duration.ofSeconds(8), done)))
                .isInstanceOf(SaveOutcome.TryLater.class);
        assertThat(done).containsOnlyKeys(SaveStep.QUOTE, SaveStep.CHECK);
        rig.attio.lift("GET /notes");
        rig.attio.forget();

        assertThat(rig.crm.save(rig.sheet(1), rig.progress(Duration.ofSeconds(8), done)))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.writes()).containsExactly(NOTE);
    }

    @Test
    void writesNoMoreOnceSomebodyElseHasTheSave() {
        var lost = new SaveProgress(Map.of(), (step, id) -> false, () -> Duration.ofSeconds(8));

        assertThat(rig.crm.save(rig.sheet(1), lost)).isInstanceOf(SaveOutcome.TryLater.class);
        assertThat(rig.writes()).containsExactly(UPSERT);
    }

    @Test
    void aWriteThatMeetsAnotherIsRepeatedUntilItIsAlone() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var latch = new CountDownLatch(1);
        rig.attio.fail(UPSERT, new AttioFault.Held(begun, latch));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> rig.save(1));
            begun.await();

            assertThat(rig.crm(false).save(rig.sheet(1), rig.progress(Duration.ofSeconds(8))))
                    .isInstanceOf(SaveOutcome.TryLater.class);
            latch.countDown();
            assertThat(first.get()).isInstanceOf(SaveOutcome.Saved.class);
        }
        assertThat(rig.attio.journal().stream().map(AttioEntry::status).filter(status -> status == 409))
                .hasSize(4);
        assertThat(rig.attio.workspace().count("quotes")).isEqualTo(1);
    }

    @Test
    void everyRequestIsMadeWithScopesThatAreNeeded() {
        rig.save(1);

        assertThat(rig.attio.journal().stream().flatMap(entry -> entry.scopes().stream()))
                .isSubsetOf(
                        "record_permission:read",
                        "record_permission:read-write",
                        "object_configuration:read",
                        "note:read",
                        "note:read-write");
    }
}

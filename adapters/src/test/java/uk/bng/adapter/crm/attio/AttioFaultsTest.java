package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;

/** What becomes of a save when Attio is slow, busy, broken or odd (acceptance lines 29 to 34). */
final class AttioFaultsTest {
    private static final String RECORD = "GET /objects/{object}/records/{record}";
    private static final String QUERY = "POST /objects/{object}/records/query";
    private static final String UPSERT = "PUT /objects/{object}/records";
    private static final String NOTES = "GET /notes";
    private static final String NOTE = "POST /notes";

    private final AttioRig rig = AttioRig.prepared();

    @AfterEach
    void close() {
        rig.close();
    }

    /** D29. */
    @Test
    void waitsUntilADateThatIsTwoSecondsAhead() {
        rig.attio.fail(UPSERT, new AttioFault.Busy(rig.attio.date(Duration.ofSeconds(2))));

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.pauses)
                .anySatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(900), Duration.ofMillis(2_200)));
    }

    /** D29. */
    @Test
    void comesBackLaterForADateThatIsAMinuteAhead() {
        rig.attio.fail(UPSERT, new AttioFault.Busy(rig.attio.date(Duration.ofSeconds(60))));

        assertThat(rig.save(1)).isInstanceOfSatisfying(SaveOutcome.TryLater.class, later -> {
            assertThat(later.cause()).isEqualTo(SaveCause.BUSY);
            assertThat(later.after()).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(61));
        });
        assertThat(rig.attio.workspace().count("quotes")).isZero();
    }

    /** D29. */
    @Test
    void measuresADateByTheServersOwnClock() {
        rig.attio.skew(Duration.ofHours(-3));
        rig.attio.fail(UPSERT, new AttioFault.Busy(rig.attio.date(Duration.ofSeconds(2))));
        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);

        rig.attio.skew(Duration.ofHours(3));
        rig.attio.fail(UPSERT, new AttioFault.Busy(rig.attio.date(Duration.ofSeconds(2))));
        assertThat(rig.save(2)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** D29. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "Sun, 06 Nov 1994 08:49:37 GMT", "soon", "", "-5", "99999999999999"})
    void readsEveryFormOfRetryAfterOrWaitsASecond(String header) {
        rig.attio.fail(UPSERT, new AttioFault.Busy(header));

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.pauses).allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofMillis(1_200)));
    }

    /** D29. */
    @Test
    void theRealLimiterIsWaitedForToo() {
        rig.attio.pace(2, 1);

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** D30. */
    @Test
    void findsTheRecordThatWasWrittenWithoutAnAnswer() {
        rig.attio.fail(UPSERT, new AttioFault.HangAfter());

        assertThat(hastily(1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.attio.workspace().count("quotes")).isEqualTo(1);

        rig.attio.fail(UPSERT, 3, new AttioFault.DropAfter());
        assertThat(hastily(2)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        assertThat(hastily(2)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.attio.workspace().count("quotes")).isEqualTo(1);
        assertThat(rig.noteTitles()).hasSize(2);
    }

    /** D30. */
    @Test
    void looksForANoteWhoseAnswerWasLost() {
        rig.attio.fail(NOTE, new AttioFault.HangAfter());

        assertThat(hastily(1))
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.warnings())
                                .extracting(warning -> warning.code())
                                .containsExactly("note-confirmed-late"));
        assertThat(rig.noteTitles()).hasSize(1);
    }

    /** D30. */
    @Test
    void writesANoteLaterThatWasNotWritten() {
        rig.attio.fail(NOTE, new AttioFault.HangBefore());

        assertThat(hastily(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        assertThat(hastily(1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(rig.noteTitles()).hasSize(1);
    }

    /** D31. */
    @Test
    void leavesAnAttioAloneThatIsDown() {
        rig.attio.down(new AttioFault.Html(503));
        for (int i = 0; i < 20; i++) {
            assertThat(rig.save(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        }
        assertThat(rig.attio.journal()).hasSizeLessThanOrEqualTo(5);
        rig.advance(Duration.ofSeconds(31));
        rig.save(1);
        assertThat(rig.attio.journal()).hasSizeLessThanOrEqualTo(6);

        rig.attio.down(null);
        rig.advance(Duration.ofSeconds(31));
        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** D33. */
    @Test
    void repeatsAWriteThatMetAnother() {
        rig.attio.fail(UPSERT, 2, new AttioFault.Code(409, "concurrent_write_conflict"));
        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);

        rig.attio.fail(UPSERT, 4, new AttioFault.Code(409, "concurrent_write_conflict"));
        assertThat(rig.save(2)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.BUSY));
    }

    /** D33. */
    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 409, 418, 422, 451})
    void unknownCodesAreReadByTheirStatus(int status) {
        rig.attio.fail(UPSERT, new AttioFault.Code(status, "never_heard_of_it"));

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void asksAgainAfterFaultsThatPass(int status) {
        rig.attio.fail(QUERY, 2, new AttioFault.Html(status));
        rig.attio.fail(UPSERT, 2, new AttioFault.Html(status));

        assertThat(rig.save(1)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** D34. */
    @ParameterizedTest
    @ValueSource(strings = {RECORD, QUERY, UPSERT, NOTES, NOTE})
    void aPageOfHtmlIsAFailure(String route) {
        rig.attio.fail(route, 3, new AttioFault.Html(200));

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
    }

    /** D34. */
    @ParameterizedTest
    @ValueSource(strings = {RECORD, QUERY, NOTES})
    void anAnswerThatBreaksOffIsAFailure(String route) {
        rig.attio.fail(route, 3, new AttioFault.Truncated());

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
    }

    /** D34. */
    @Test
    void tenMegabytesAreNotTakenIn() {
        rig.attio.fail(QUERY, 3, new AttioFault.Huge());

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        assertThat(rig.calls).anySatisfy(call -> assertThat(call.code()).isEqualTo("too-long"));
    }

    @Test
    void goesNowhereElse() {
        rig.attio.fail(RECORD, 3, new AttioFault.Redirect(rig.attio.url() + "/self"));

        assertThat(rig.save(1)).isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        assertThat(rig.attio.journal()).noneMatch(entry -> entry.route().equals("/self"));
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        rig.attio.fail(UPSERT, 3, new AttioFault.HangBefore());

        assertThat(rig.hasty().save(rig.sheet(1), rig.progress(Duration.ofMillis(1_500))))
                .isEqualTo(new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE));
        assertThat(rig.attio.workspace().count("quotes")).isZero();
    }

    @Test
    void tellsOperatorsOfEveryCallByItsTemplate() {
        rig.save(1);

        assertThat(rig.calls)
                .extracting(call -> call.method() + " " + call.route())
                .contains(UPSERT, NOTE, RECORD);
        assertThat(rig.calls.toString())
                .doesNotContain(rig.company, AttioRig.TOKEN, AttioRig.COMPANY_NAME, "Planted", "TN23");
    }

    private SaveOutcome hastily(int revision) {
        return rig.hasty().save(rig.sheet(revision), rig.progress(Duration.ofSeconds(8)));
    }
}

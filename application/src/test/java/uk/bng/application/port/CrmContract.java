package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveStep;

/** What every CRM does, also one that is none: it answers, whatever it is asked. */
public abstract class CrmContract {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    protected abstract Crm crm();

    /** A quote, to be saved at this record. */
    protected abstract QuoteSheet sheet(RecordKey record);

    @Test
    void knowsNoRecordThatItNeverHad() {
        assertThat(crm().find(new RecordKey("companies", NOBODYS))).isEmpty();
        assertThat(crm().find(new RecordKey("rockets", NOBODYS))).isEmpty();
    }

    @Test
    void knowsNoQuoteThatItNeverHad() {
        assertThat(crm().standing(NOBODYS)).isEmpty();
        assertThat(crm().standing("../self?x=\"y\"")).isEmpty();
    }

    @Test
    void takesNoIdThatLeadsElsewhere() {
        for (String text : new String[] {"", " ", "..", "a/b", NOBODYS + "/", NOBODYS + "?x", "'; drop"}) {
            assertThat(crm().isRecordId(text)).as(text).isFalse();
        }
    }

    @Test
    void namesTheObjectOfQuotes() {
        assertThat(RecordKey.isObject(crm().quoteObject())).isTrue();
    }

    @Test
    void savesNothingAtARecordThatIsNotThere() {
        AtomicReference<String> made = new AtomicReference<>("");
        var progress = new SaveProgress(
                Map.of(),
                (SaveStep step, String id) -> {
                    made.set(id);
                    return true;
                },
                () -> Duration.ofSeconds(5));

        assertThat(crm().save(sheet(new RecordKey("companies", NOBODYS)), progress))
                .isNotInstanceOfAny(SaveOutcome.Saved.class, SaveOutcome.Unchanged.class);
        assertThat(made.get()).isEmpty();
    }

    @Test
    void saysAgainWhetherItIsReady() {
        assertThat(crm().readiness()).isEqualTo(crm().readiness());
    }
}

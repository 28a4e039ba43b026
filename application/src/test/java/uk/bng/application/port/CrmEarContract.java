package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.save.CrmLetter;
import uk.bng.application.save.CrmNews;

/** What everything does that reads a CRM's deliveries: it believes nothing that is not signed. */
public abstract class CrmEarContract {
    protected abstract CrmEar ear();

    /** A delivery that tells of a record's deletion by a person. */
    protected abstract byte[] deletion(String recordId);

    /** The signature of a delivery. */
    protected abstract String signature(byte[] body);

    @Test
    void hearsWhatIsSigned() {
        byte[] body = deletion("record-1");

        assertThat(ear().read(body, signature(body)))
                .isEqualTo(new CrmLetter.Genuine(List.of(new CrmNews.Deleted("record-1"))));
    }

    @Test
    void refusesOneByteChanged() {
        byte[] body = deletion("record-1");
        String signature = signature(body);
        body[body.length / 2] ^= 1;

        assertThat(ear().read(body, signature)).isEqualTo(new CrmLetter.Forged());
    }

    @Test
    void refusesWhatIsSignedOtherwiseOrNotAtAll() {
        byte[] body = deletion("record-1");

        assertThat(ear().read(body, null)).isEqualTo(new CrmLetter.Forged());
        assertThat(ear().read(body, "")).isEqualTo(new CrmLetter.Forged());
        assertThat(ear().read(body, signature(deletion("record-2")))).isEqualTo(new CrmLetter.Forged());
        assertThat(ear().read(body, signature(body) + "0")).isEqualTo(new CrmLetter.Forged());
    }

    @Test
    void saysWhereNothingCanBeRead() {
        byte[] body = "{".getBytes(StandardCharsets.UTF_8);

        assertThat(ear().read(body, signature(body))).isEqualTo(new CrmLetter.Unreadable());
    }
}

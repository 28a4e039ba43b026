package uk.bng.adapter.crm.none;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.Crm;
import uk.bng.application.port.CrmContract;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SampleSaves;
import uk.bng.application.save.LedgerUnits;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteSite;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveKey;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

final class NoCrmTest extends CrmContract {
    @Override
    protected Crm crm() {
        return new NoCrm();
    }

    @Override
    protected QuoteSheet sheet(RecordKey record) {
        return new QuoteSheet(
                new SaveKey(SampleSaves.aRef(), 1, record),
                SampleJobs.anId(),
                Instant.EPOCH,
                new QuoteFacts(
                        Money.ZERO,
                        Money.ZERO,
                        "small",
                        new LedgerUnits(Units.ZERO, Units.ZERO, Units.ZERO),
                        0,
                        true,
                        BigDecimal.ZERO,
                        new QuoteSite("none", null, null, null, null, null),
                        "lpa-nca",
                        "v",
                        List.of()),
                null,
                null);
    }

    @Test
    void isOff() {
        assertThat(new NoCrm().readiness()).isEqualTo(new Readiness.Off());
    }
}

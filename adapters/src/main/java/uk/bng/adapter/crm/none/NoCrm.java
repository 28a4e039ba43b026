package uk.bng.adapter.crm.none;

import java.util.List;
import java.util.Optional;
import uk.bng.application.port.Crm;
import uk.bng.application.save.CrmRecord;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;

/** Stands where there is no CRM: knows nothing and takes nothing. */
public final class NoCrm implements Crm {
    @Override
    public Readiness readiness() {
        return new Readiness.Off();
    }

    @Override
    public boolean isRecordId(String text) {
        return false;
    }

    @Override
    public String quoteObject() {
        return "quotes";
    }

    @Override
    public Optional<CrmRecord> find(RecordKey record) {
        return Optional.empty();
    }

    @Override
    public SaveOutcome save(QuoteSheet sheet, SaveProgress done) {
        return SaveOutcome.Refused.of(SaveCause.NOT_INSTALLED, List.of());
    }

    @Override
    public Optional<QuoteStanding> standing(String recordId) {
        return Optional.empty();
    }
}

package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.crm.attio.fake.StrictAttio;
import uk.bng.application.port.Crm;
import uk.bng.application.port.CrmContract;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveOutcome;

final class AttioCrmTest extends CrmContract {
    private final AttioRig rig = AttioRig.prepared();

    @AfterEach
    void close() {
        rig.close();
    }

    @Override
    protected Crm crm() {
        return rig.crm;
    }

    @Override
    protected QuoteSheet sheet(RecordKey record) {
        return rig.sheet(1, record);
    }

    @Test
    void isReadyWithItsScopesAndTheObjectsThatQuotesCanBeSavedAt() {
        assertThat(rig.crm.readiness())
                .isEqualTo(new Readiness.Ready(
                        StrictAttio.ALL_SCOPES.stream().sorted().toList(), List.of("people", "companies", "deals")));
    }

    @Test
    void saysWhichScopesAreMissing() {
        rig.attio.token(AttioRig.TOKEN, List.of("record_permission:read", "object_configuration:read"));

        assertThat(rig.crm.readiness())
                .isEqualTo(new Readiness.Missing(List.of("record_permission:read-write", "note:read-write")));
    }

    @Test
    void isUnauthorisedWithARevokedOrUnknownToken() {
        rig.attio.revoke(AttioRig.TOKEN);
        assertThat(rig.crm.readiness()).isEqualTo(new Readiness.Unauthorised());

        rig.attio.fail("GET /self", new AttioFault.Code(401, "unauthorized"));
        assertThat(rig.crm.readiness()).isEqualTo(new Readiness.Unauthorised());
    }

    @Test
    void isUnreachableWhereNothingOrNothingUsefulAnswers() {
        rig.attio.fail("GET /self", 3, new AttioFault.Html(502));
        assertThat(rig.crm.readiness()).isEqualTo(new Readiness.Unreachable());

        rig.attio.fail("GET /self", new AttioFault.Code(418, "teapot"));
        assertThat(rig.crm.readiness()).isEqualTo(new Readiness.Unreachable());
    }

    @Test
    void findsACompanyAndItsPage() {
        assertThat(rig.crm.find(rig.atCompany())).hasValueSatisfying(record -> {
            assertThat(record.name()).isEqualTo(AttioRig.COMPANY_NAME);
            assertThat(record.link().webUrl()).endsWith(rig.company);
        });
    }

    @Test
    void readsHowPeopleSayThatAQuoteStands() {
        SaveOutcome.Saved saved = (SaveOutcome.Saved) rig.save(1);
        String id = saved.link().record().id();
        rig.attio.workspace().choose("quotes", id, "quote_status", "Declined");

        assertThat(rig.crm.standing(id)).contains(new QuoteStanding(rig.quote, 1, "Declined"));
        assertThat(rig.crm.standing(rig.company)).isEmpty();
    }

    @Test
    void printsNoToken() {
        assertThat(rig.terms(true).toString()).doesNotContain(AttioRig.TOKEN).contains("***");
    }
}

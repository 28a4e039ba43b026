package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.application.port.CrmFitter;
import uk.bng.application.port.CrmFitterContract;
import uk.bng.application.save.FitPlan;
import uk.bng.application.save.FitPlan.Deed;
import uk.bng.application.save.FitResult;
import uk.bng.application.usecase.InstallCrm;

/** How a workspace is prepared (acceptance line 37). */
final class AttioFitterTest extends CrmFitterContract {
    private final AttioRig rig = AttioRig.bare();

    @AfterEach
    void close() {
        rig.close();
    }

    @Override
    protected CrmFitter fitter() {
        var fitter = new AttioFitter(
                rig.terms(false), new AttioLine(rig.terms(false), rig.tools()), () -> () -> Duration.ofSeconds(8));
        return fitter;
    }

    private FitResult install() {
        return new InstallCrm(fitter()).install(false, false);
    }

    /** D37. */
    @Test
    void anEmptyWorkspaceGetsEverythingAndASecondRunWritesNothing() {
        FitPlan plan = ((FitResult.Planned) install()).plan();
        assertThat(plan.parts()).allMatch(part -> part.deed() == Deed.CREATE);
        assertThat(plan.parts())
                .extracting(FitPlan.Part::name)
                .startsWith("quotes", "quotes.quote_ref")
                .contains("quotes.contract_size=Small")
                .endsWith("quotes.company", "quotes.deal");
        rig.attio.forget();

        FitPlan again = ((FitResult.Planned) install()).plan();

        assertThat(again.isComplete()).isTrue();
        assertThat(again.parts()).hasSameSizeAs(plan.parts());
        assertThat(rig.attio.writes()).isEmpty();
    }

    /** D37. */
    @Test
    void aPlanWritesNothing() {
        new InstallCrm(fitter()).install(true, true);

        assertThat(rig.attio.writes()).isEmpty();
    }

    /** D37. */
    @Test
    void whatIsArchivedIsRestored() {
        install();
        rig.attio.workspace().archive("quotes", "total", true);
        rig.attio.workspace().archiveOption("quotes", "outcome", "Within gap");
        rig.attio.forget();

        FitPlan plan = ((FitResult.Planned) install()).plan();

        assertThat(plan.parts())
                .filteredOn(part -> part.deed() == Deed.RESTORE)
                .extracting(FitPlan.Part::name)
                .containsExactly("quotes.total", "quotes.outcome=Within gap");
        assertThat(rig.attio.writes()).hasSize(2);
        assertThat(((FitResult.Planned) install()).plan().isComplete()).isTrue();
    }

    /** D37. */
    @Test
    void anAttributeOfAnotherTypeStopsItBeforeAnythingIsWritten() {
        rig.attio.workspace().own("quotes", "total", "number");
        rig.attio.workspace().own("quotes", "quote_ref", "text");

        FitPlan plan = ((FitResult.Planned) install()).plan();

        assertThat(plan.mismatches())
                .containsExactlyInAnyOrder(
                        new FitPlan.Part("quotes.total", Deed.MISMATCH, "expected currency, found number"),
                        new FitPlan.Part("quotes.quote_ref", Deed.MISMATCH, "expected text, unique, found text"));
        assertThat(rig.attio.writes()).isEmpty();
    }

    /** D37. */
    @Test
    void aMissingScopeIsNamed() {
        rig.attio.token(AttioRig.TOKEN, List.of("object_configuration:read", "record_permission:read-write"));

        assertThat(install()).isEqualTo(new FitResult.Forbidden(List.of("object_configuration:read-write")));
    }

    @Test
    void aRevokedTokenMayDoNothing() {
        rig.attio.revoke(AttioRig.TOKEN);

        assertThat(install()).isEqualTo(new FitResult.Forbidden(List.of()));
    }

    /** D37. */
    @Test
    void aFullQuotaIsToldApart() {
        rig.attio.workspace().fillQuota();

        assertThat(install()).isEqualTo(new FitResult.BeyondPlan());
    }

    @Test
    void anAttioThatIsDownIsToldApart() {
        rig.attio.down(new AttioFault.DropBefore());

        assertThat(install()).isEqualTo(new FitResult.Unreachable());
    }

    @Test
    void whatTheCustomerHasBesidesIsLeftAlone() {
        rig.attio.workspace().own("quotes", "colour", "text");

        install();

        assertThat(((FitResult.Planned) install()).plan().parts())
                .noneMatch(part -> part.name().contains("colour"));
    }

    @Test
    void whatWasMadeWithoutAnAnswerIsFoundThere() {
        rig.attio.fail("POST /objects", new AttioFault.DropAfter());
        rig.attio.fail("POST /objects/{object}/attributes", new AttioFault.DropAfter());

        assertThat(install()).isInstanceOf(FitResult.Planned.class);
        assertThat(((FitResult.Planned) install()).plan().isComplete()).isTrue();
    }

    @Test
    void companiesAndDealsGetFieldsWhereThatIsWanted() {
        FitPlan plan = ((FitResult.Planned) new InstallCrm(fitter()).install(false, true)).plan();

        assertThat(plan.parts())
                .extracting(FitPlan.Part::name)
                .contains("companies.bng_latest_quote", "deals.bng_latest_at");
        assertThat(((FitResult.Planned) new InstallCrm(fitter()).install(true, true))
                        .plan()
                        .isComplete())
                .isTrue();
    }
}

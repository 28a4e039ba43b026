package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.save.FitPlan;
import uk.bng.application.save.FitResult;

/** What everything does that prepares a CRM for quotes: it adds what is missing, once. */
public abstract class CrmFitterContract {
    /** Before a CRM that has nothing of ours. */
    protected abstract CrmFitter fitter();

    @Test
    void plansToMakeWhatIsMissingAndThenHasIt() {
        CrmFitter fitter = fitter();
        FitPlan plan = planned(fitter.plan(false));
        assertThat(plan.isComplete()).isFalse();
        assertThat(plan.mismatches()).isEmpty();

        assertThat(planned(fitter.apply(plan)).parts()).hasSameSizeAs(plan.parts());

        assertThat(planned(fitter.plan(false)).isComplete()).isTrue();
    }

    @Test
    void appliesNoPlanThatSomethingStandsInTheWayOf() {
        var plan = new FitPlan(List.of(new FitPlan.Part("quotes.total", FitPlan.Deed.MISMATCH, "expected a, found b")));

        assertThatThrownBy(() -> fitter().apply(plan)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FitPlan planned(FitResult result) {
        assertThat(result).isInstanceOf(FitResult.Planned.class);
        return ((FitResult.Planned) result).plan();
    }
}

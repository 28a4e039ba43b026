package uk.bng.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.unit.Fraction;

class FrontierTextTest {
    private static final int WIDTH = 80;

    private static Fraction pence(long pence) {
        return Fraction.of(pence);
    }

    @Test
    void marksThePlanWhatIsTooFewAndWhatIsNotProven() {
        var frontier = new Frontier(List.of(
                new FrontierPoint.NoPlan(1),
                new FrontierPoint.Open(2, null, pence(11_000_00)),
                new FrontierPoint.Proven(3, pence(9_500_00)),
                new FrontierPoint.Proven(4, pence(8_110_41)),
                new FrontierPoint.Open(5, pence(8_110_41), pence(8_000_00)),
                new FrontierPoint.Open(6, pence(8_000_00), Fraction.ZERO)));

        assertThat(FrontierText.of(frontier, 3, WIDTH)).isEqualTo("""
                Banks  Least cost £   Saves £
                ─────────────────────────────────────────────────────────────
                    1             -            too few
                    2             ?            not proven, at least 11,000.00
                    3      9,500.00            this plan
                    4      8,110.41  1,389.59
                    5      8,110.41            not proven, at least 8,000.00
                    6      8,000.00            not proven""");
    }
}

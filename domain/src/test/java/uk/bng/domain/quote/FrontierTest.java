package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;

final class FrontierTest {
    private static final Frontier FRONTIER = new Frontier(List.of(
            new FrontierPoint.NoPlan(1),
            new FrontierPoint.Proven(2, Fraction.of(100_007, 10)),
            new FrontierPoint.Proven(3, Fraction.of(90_004, 10)),
            new FrontierPoint.Open(4, Fraction.of(9_000), Fraction.of(8_000)),
            new FrontierPoint.Proven(5, Fraction.of(8_000)),
            new FrontierPoint.Proven(6, Fraction.of(8_000))));

    @Test
    void savesTheDifferenceOfTheCostsAsShown() {
        assertThat(FRONTIER.saving(3)).contains(new Money(10_001 - 9_000));
        assertThat(FRONTIER.saving(6)).contains(Money.ZERO);
    }

    @Test
    void claimsNoSavingUnlessBothCostsAreProven() {
        assertThat(FRONTIER.saving(1)).isEmpty();
        assertThat(FRONTIER.saving(2)).isEmpty();
        assertThat(FRONTIER.saving(4)).isEmpty();
        assertThat(FRONTIER.saving(5)).isEmpty();
        assertThat(FRONTIER.saving(7)).isEmpty();
    }

    @Test
    void knowsNothingOfNumbersBeyondItsOwn() {
        assertThat(FRONTIER.at(0)).isEmpty();
        assertThat(FRONTIER.at(6)).contains(new FrontierPoint.Proven(6, Fraction.of(8_000)));
        assertThat(FRONTIER.at(7)).isEmpty();
    }

    @Test
    void hasAPointForEachNumberInOrder() {
        List<FrontierPoint> points = FRONTIER.points();

        assertThatThrownBy(() -> new Frontier(points.subList(0, 5))).hasMessage("The points (5) must be as many as 6.");
        assertThatThrownBy(() -> new Frontier(points.reversed())).hasMessageContaining("must be of 1, 2, 3 and so on");
    }
}

package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.unit.Fraction;

class FrontierJsonTest {
    private static final Frontier FRONTIER = new Frontier(List.of(
            new FrontierPoint.NoPlan(1),
            new FrontierPoint.Open(2, null, Fraction.of(110_009, 10)),
            new FrontierPoint.Proven(3, Fraction.of(95_005, 10)),
            new FrontierPoint.Proven(4, Fraction.of(81_004, 10)),
            new FrontierPoint.Open(5, Fraction.of(81_004, 10), Fraction.of(80_009, 10)),
            new FrontierPoint.Proven(6, Fraction.of(8_000))));

    private static String written(int banks) {
        return JsonPrinter.line(FrontierJson.point(FRONTIER, FRONTIER.at(banks).orElseThrow()));
    }

    @Test
    void writesWhatIsProven() {
        assertThat(written(1)).isEqualTo("""
                {"banks":1,"feasible":false,"proven":true,"least_cost":null,"lower_bound":null,"saves":null}""");
        assertThat(written(3)).isEqualTo("""
                {"banks":3,"feasible":true,"proven":true,"least_cost":95.01,"lower_bound":95.01,"saves":null}""");
        assertThat(written(4)).isEqualTo("""
                {"banks":4,"feasible":true,"proven":true,"least_cost":81.00,"lower_bound":81.00,"saves":14.01}""");
    }

    @Test
    void writesBoundsRoundedDownWhereTheTimeWasUp() {
        assertThat(written(2)).isEqualTo("""
                {"banks":2,"feasible":null,"proven":false,"least_cost":null,"lower_bound":110.00,"saves":null}""");
        assertThat(written(5)).isEqualTo("""
                {"banks":5,"feasible":true,"proven":false,"least_cost":81.00,"lower_bound":80.00,"saves":null}""");
        assertThat(written(6)).endsWith("\"saves\":null}");
    }
}

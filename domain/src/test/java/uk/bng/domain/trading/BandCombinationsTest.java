package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.trading.TradingFixtures.wanted;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/**
 * Every demand against supplies of every band, which stand from Very Low to Very High: {@code a} any habitat of the band
 * may serve, {@code g} only those of the same group or kind, {@code s} only the very same habitat, {@code -} none at all.
 */
final class BandCombinationsTest {
    @ParameterizedTest
    @CsvSource({
        "STATUTORY, AREA, Very Low, -aaaa",
        "STATUTORY, AREA, Low, -aaaa",
        "STATUTORY, AREA, Medium, --gaa",
        "STATUTORY, AREA, High, ---s-",
        "STATUTORY, AREA, Very High, ----s",
        "STATUTORY, AREA, net gain, -aaaa",
        "STATUTORY, HEDGEROW, Very Low, aaaaa",
        "STATUTORY, HEDGEROW, Low, -aaaa",
        "STATUTORY, HEDGEROW, Medium, --aaa",
        "STATUTORY, HEDGEROW, High, ---sa",
        "STATUTORY, HEDGEROW, Very High, ----s",
        "STATUTORY, HEDGEROW, net gain, aaaaa",
        "STATUTORY, WATERCOURSE, Very Low, aaaaa",
        "STATUTORY, WATERCOURSE, Low, --aaa",
        "STATUTORY, WATERCOURSE, Medium, --s--",
        "STATUTORY, WATERCOURSE, High, ---s-",
        "STATUTORY, WATERCOURSE, Very High, ----s",
        "STATUTORY, WATERCOURSE, net gain, aaaaa",
        "EARLIER, AREA, Very Low, aaaaa",
        "EARLIER, AREA, Low, aaaaa",
        "EARLIER, AREA, Medium, --gaa",
        "EARLIER, AREA, High, ---s-",
        "EARLIER, AREA, Very High, ----s",
        "EARLIER, AREA, net gain, aaaaa",
        "EARLIER, HEDGEROW, Very Low, aaaaa",
        "EARLIER, HEDGEROW, Low, -aaaa",
        "EARLIER, HEDGEROW, Medium, --aaa",
        "EARLIER, HEDGEROW, High, ---aa",
        "EARLIER, HEDGEROW, Very High, ----a",
        "EARLIER, HEDGEROW, net gain, aaaaa",
        "EARLIER, WATERCOURSE, Very Low, aaaaa",
        "EARLIER, WATERCOURSE, Low, -sggg",
        "EARLIER, WATERCOURSE, Medium, --ggg",
        "EARLIER, WATERCOURSE, High, ---gg",
        "EARLIER, WATERCOURSE, Very High, ----s",
        "EARLIER, WATERCOURSE, net gain, aaaaa",
    })
    void permitsWhatTheTableSays(Trading trading, Ledger ledger, String demand, String expected) {
        StringBuilder decided = new StringBuilder();
        for (Distinctiveness band : Distinctiveness.values()) {
            decided.append(decided(TradingRules.of(trading), demanded(ledger, demand), supplies(ledger, band)));
        }

        assertThat(decided).hasToString(expected);
    }

    /** How far down the list of supplies, the very same habitat first, the permission reaches. */
    private static char decided(TradingRules rules, Wanted demand, List<Habitat> supplies) {
        boolean same = rules.judge(demand, supplies.get(0)).isPermitted();
        boolean related = rules.judge(demand, supplies.get(1)).isPermitted();
        boolean other = rules.judge(demand, supplies.get(2)).isPermitted();
        assertThat(!other || related)
                .as("a stranger is never preferred to a relative")
                .isTrue();
        assertThat(!related || same)
                .as("a relative is never preferred to itself")
                .isTrue();
        return other ? 'a' : related ? 'g' : same ? 's' : '-';
    }

    private static Wanted demanded(Ledger ledger, String demand) {
        return Distinctiveness.named(demand)
                .map(band -> wanted(habitat(ledger, band, "Canal", "one")))
                .orElseGet(() -> wanted(
                        switch (ledger) {
                            case AREA -> NetGain.AREA;
                            case HEDGEROW -> NetGain.HEDGEROWS;
                            case WATERCOURSE -> NetGain.WATERCOURSES;
                        }));
    }

    private static List<Habitat> supplies(Ledger ledger, Distinctiveness band) {
        return List.of(
                habitat(ledger, band, "Canal", "one"),
                habitat(ledger, band, "Canal", "two"),
                habitat(ledger, band, "Ditch", "one"));
    }

    /** The group is also the word that tells kinds of watercourse apart. */
    private static Habitat habitat(Ledger ledger, Distinctiveness band, String group, String name) {
        return Habitat.of(group + " " + band.label() + " " + name, group, band, ledger);
    }
}

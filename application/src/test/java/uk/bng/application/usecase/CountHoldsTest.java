package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleSaves.aRef;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Reservations;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.domain.bank.CountedHolds;
import uk.bng.domain.bank.ReservedShare;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.unit.StatutoryFacts;
import uk.bng.domain.unit.Units;

class CountHoldsTest {
    private final QuoteRef own = aRef();
    private final StockLine first = Orders.TWO_BANKS.stock().getFirst();
    private final Map<StockId, Units> others = Map.of(first.id(), new Units(7));
    private final CountHolds counting = new CountHolds(new Told(), ReservedShare.ALL);

    @Test
    void takesWhatAllQuotesHoldFromANewOne() {
        assertThat(counting.count(Orders.TWO_BANKS, null).stock().getFirst().reserved())
                .isEqualTo(new Units(10));
    }

    @Test
    void leavesAQuoteWhatItHoldsItself() {
        assertThat(counting.count(Orders.TWO_BANKS, own).stock().getFirst().reserved())
                .isEqualTo(new Units(7));
    }

    @Test
    void isSaidByTheAnswer() {
        assertThat(answered(true).holds()).isEqualTo(new CountedHolds(ReservedShare.ALL, 1));
        assertThat(answered(false).holds()).isNull();
    }

    private OrderAnswer.Answered answered(boolean isCounted) {
        var answers = new AnswerOrder(
                engine -> new TinySolver(),
                () -> StatutoryFacts.NONE,
                () -> 0,
                Orders::locate,
                new OrderDefaults(
                        Orders.DEFAULTS.request(),
                        new TinySolver().engine(),
                        List.of(new TinySolver().engine()),
                        Orders.DEFAULTS.limits()));
        return (OrderAnswer.Answered) answers.answer(
                Orders.anOrder(),
                isCounted ? counting.count(Orders.TWO_BANKS, null) : Orders.TWO_BANKS,
                QuoteWatch.NONE);
    }

    /** Reservations of which all that is known is what is held: 3 by one quote, 7 by others. */
    private final class Told implements Reservations {
        @Override
        public HoldAnswer hold(HoldWish wish) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean release(QuoteRef quote, int revision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean release(QuoteRef quote) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<StockId, Units> held(@Nullable QuoteRef except) {
            return own.equals(except) ? others : Map.of(first.id(), new Units(10));
        }

        @Override
        public List<KeptHold> standing(int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int sweep() {
            throw new UnsupportedOperationException();
        }
    }
}

package uk.bng.application.port;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/**
 * What saved quotes hold of the stock. Each quote has at most one hold; it counts until its time has come, whether or not
 * anybody clears up. Every method is one atomic step; time is the store's own. Thread-safe. Every method fails with
 * {@link ReservationsUnavailable} when the store does not answer.
 */
public interface Reservations {
    /**
     * Holds all that is wanted, in place of what an earlier revision of the quote holds, or nothing of it. The same hold
     * again stays as it is: it is not made longer, and stands where the catalogue has less by now. However many ask at once,
     * new holds never bring the units held of a stock row above its capacity.
     */
    HoldAnswer hold(HoldWish wish);

    /** Gives back what this revision of a quote holds; whether it held anything. */
    boolean release(QuoteRef quote, int revision);

    /** Gives back what a quote holds in any revision; whether it held anything. */
    boolean release(QuoteRef quote);

    /** The units held of each stock row of which any are, by all quotes or all but one. */
    Map<StockId, Units> held(@Nullable QuoteRef except);

    /** The holds that count, the one that ends first first. */
    List<KeptHold> standing(int most);

    /** Clears away holds whose time has come, and gives their number. */
    int sweep();
}

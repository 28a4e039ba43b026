package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.SaveKey;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** Holds the stock of quotes that are saved, where that is wanted. Thread-safe. */
final class StockHolding {
    private static final System.Logger LOG = System.getLogger(StockHolding.class.getName());

    private final @Nullable HoldTools tools;

    /** @param tools null where saved quotes hold nothing */
    StockHolding(@Nullable HoldTools tools) {
        this.tools = tools;
    }

    /** Holds what a quote draws; null where saved quotes hold nothing. */
    @Nullable
    HoldAnswer hold(SaveKey key, JobAnswer answer) {
        if (tools == null) {
            return null;
        }
        SortedMap<StockId, Units> wanted = new TreeMap<>();
        tools.draws().apply(answer).forEach((stock, units) -> {
            if (!units.isZero()) {
                wanted.put(stock, tools.share().of(units));
            }
        });
        return tools.reservations()
                .hold(new HoldWish(
                        key.quote(),
                        key.revision(),
                        wanted,
                        tools.catalogue().get().quantities(),
                        tools.term()));
    }

    /** Gives back what a save held; where that cannot be done now the hold ends by its term. */
    void release(SaveKey key) {
        if (tools == null) {
            return;
        }
        try {
            tools.reservations().release(key.quote(), key.revision());
        } catch (DependencyUnavailable e) {
            LOG.log(Level.WARNING, "stock.release.failed ref=" + key.quote() + " revision=" + key.revision());
        }
    }
}

package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveState;
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

    /**
     * Gives back what the revision of an ended save held, unless that is still to be saved or is saved at another record: a
     * revision holds its stock once, for all records.
     */
    void giveBack(SaveKey ended, SaveQueue queue) {
        if (tools == null) {
            return;
        }
        boolean isWanted = queue.find(List.of(ended.quote())).stream()
                .filter(save -> save.intent().key().revision() == ended.revision())
                .map(KeptSave::state)
                .anyMatch(state -> state.isOpen() || state instanceof SaveState.Saved);
        if (!isWanted) {
            release(ended.quote(), ended.revision());
        }
    }

    /** Gives back what a revision of a quote held; where that cannot be done now the hold ends by its term. */
    void release(QuoteRef quote, int revision) {
        if (tools == null) {
            return;
        }
        try {
            tools.reservations().release(quote, revision);
        } catch (DependencyUnavailable e) {
            LOG.log(Level.WARNING, "stock.release.failed ref=" + quote + " revision=" + revision);
        }
    }
}

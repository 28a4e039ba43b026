package uk.bng.application.save;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.bng.application.job.QuoteRef;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** What a quote holds, and until when. */
public record KeptHold(QuoteRef quote, int revision, Instant until, SortedMap<StockId, Units> units) {
    public KeptHold {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }
}

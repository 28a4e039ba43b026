package uk.bng.application.save;

import java.time.Instant;
import java.util.List;

/** What became of the wish to hold stock. Exhaustive: switch over it without a default. */
public sealed interface HoldAnswer {
    /** All of it is held until then; {@code isNew} is false where it was held so before. */
    record Held(Instant until, boolean isNew) implements HoldAnswer {}

    /** There is not enough of these rows, in natural order; nothing changed. */
    record TooLittle(List<StockShort> rows) implements HoldAnswer {
        public TooLittle {
            rows = List.copyOf(rows);
        }
    }

    /** A later revision of the quote holds stock; nothing changed. */
    record Overtaken(int revision) implements HoldAnswer {}
}

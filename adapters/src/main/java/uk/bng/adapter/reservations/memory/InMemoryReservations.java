package uk.bng.adapter.reservations.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Reservations;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.application.save.StockShort;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** What saved quotes hold, within this process. Thread-safe. */
public final class InMemoryReservations implements Reservations {
    private final InstantSource clock;
    private final Map<String, KeptHold> holds = new TreeMap<>();

    public InMemoryReservations(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized HoldAnswer hold(HoldWish wish) {
        KeptHold known = holds.get(wish.quote().value());
        if (known != null && isStanding(known)) {
            if (known.revision() > wish.revision()) {
                return new HoldAnswer.Overtaken(known.revision());
            }
            if (known.revision() == wish.revision() && known.units().equals(wish.wanted())) {
                return new HoldAnswer.Held(known.until(), false);
            }
        }
        Map<StockId, Units> others = held(wish.quote());
        List<StockShort> shortages = wish.shortages(stock -> others.getOrDefault(stock, Units.ZERO));
        if (!shortages.isEmpty()) {
            return new HoldAnswer.TooLittle(shortages);
        }
        Instant until = clock.instant().plus(wish.term());
        holds.put(wish.quote().value(), new KeptHold(wish.quote(), wish.revision(), until, wish.wanted()));
        return new HoldAnswer.Held(until, true);
    }

    @Override
    public synchronized boolean release(QuoteRef quote, int revision) {
        KeptHold known = holds.get(quote.value());
        return known != null && known.revision() == revision && release(quote);
    }

    @Override
    public synchronized boolean release(QuoteRef quote) {
        KeptHold known = holds.remove(quote.value());
        return known != null && isStanding(known);
    }

    @Override
    public synchronized Map<StockId, Units> held(@Nullable QuoteRef except) {
        SortedMap<StockId, Units> held = new TreeMap<>();
        counting()
                .filter(hold -> !hold.quote().equals(except))
                .forEach(hold -> hold.units().forEach((stock, units) -> held.merge(stock, units, Units::plus)));
        return Map.copyOf(held);
    }

    @Override
    public synchronized List<KeptHold> standing(int most) {
        return counting()
                .sorted(Comparator.comparing(KeptHold::until)
                        .thenComparing(hold -> hold.quote().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int sweep() {
        int before = holds.size();
        holds.values().removeIf(hold -> !isStanding(hold));
        return before - holds.size();
    }

    private Stream<KeptHold> counting() {
        return holds.values().stream().filter(this::isStanding);
    }

    private boolean isStanding(KeptHold hold) {
        return hold.until().isAfter(clock.instant());
    }
}

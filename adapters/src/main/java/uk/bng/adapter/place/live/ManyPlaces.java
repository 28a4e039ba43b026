package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.PlaceLookUp;
import uk.bng.domain.place.Postcode;
import uk.bng.domain.place.Sought;

/** Looks many places up within a time for all of them, some at once; the tables know the rest. Thread-safe. */
final class ManyPlaces implements PlaceLookUp {
    private final LiveLookUp lookUp;
    private final Supplier<Geography> geography;
    private final LongSupplier ticks;
    private final Executor threads;
    private final Duration each;
    private final Duration all;
    private final int atOnce;

    /**
     * Look-ups of many places.
     *
     * @param each the longest that one place is looked up
     * @param all the longest that all are
     * @param atOnce how many are looked up at a time
     */
    ManyPlaces(
            LiveLookUp lookUp,
            Supplier<Geography> geography,
            LiveTools tools,
            Duration each,
            Duration all,
            int atOnce) {
        this.lookUp = lookUp;
        this.geography = geography;
        this.ticks = tools.ticks();
        this.threads = tools.threads();
        this.each = each;
        this.all = all;
        this.atOnce = atOnce;
    }

    @Override
    public List<LookedUp> lookUp(List<Sought> places) {
        Geography tables = geography.get();
        Deadline end = Deadline.in(all, ticks);
        lookUp.expect(postcodes(places), end);
        AtomicReferenceArray<@Nullable LookedUp> found = new AtomicReferenceArray<>(places.size());
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> runners = new ArrayList<>();
        for (int i = 0; i < Math.min(atOnce, places.size()); i++) {
            runners.add(CompletableFuture.runAsync(() -> run(places, next, found, tables, end), threads));
        }
        await(CompletableFuture.allOf(runners.toArray(CompletableFuture[]::new)), end);
        return IntStream.range(0, places.size())
                .mapToObj(i -> {
                    LookedUp known = found.get(i);
                    return known == null ? tables.lookUp(places.get(i)) : known;
                })
                .toList();
    }

    private static List<Postcode> postcodes(List<Sought> places) {
        List<Postcode> postcodes = new ArrayList<>();
        for (Sought place : places) {
            if (place instanceof Sought.AtPostcode at) {
                postcodes.add(at.postcode());
            }
        }
        return postcodes;
    }

    /** Takes one place after the other until there is none left, or no time. */
    private void run(
            List<Sought> places,
            AtomicInteger next,
            AtomicReferenceArray<@Nullable LookedUp> found,
            Geography tables,
            Deadline end) {
        for (int i = next.getAndIncrement(); i < places.size() && !end.isOver(); i = next.getAndIncrement()) {
            LiveLookUp.Outcome outcome = lookUp.find(places.get(i), tables, Deadline.in(end.atMost(each), ticks));
            if (outcome instanceof LiveLookUp.Outcome.Answered answered) {
                found.set(i, answered.found());
            }
        }
    }

    private static void await(CompletableFuture<Void> runners, Deadline end) {
        try {
            runners.get(Math.max(0, end.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // What was found by now will do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Places must be looked up without a fault.", e);
        }
    }
}

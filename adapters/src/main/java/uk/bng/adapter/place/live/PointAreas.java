package uk.bng.adapter.place.live;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.LookedUpArea;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Outcode;

/** The areas of three layers at a point, asked for at once; those that no layer tells come from the tables. Thread-safe. */
final class PointAreas {
    private static final int KEY_DECIMALS = 5;

    private final AreaLayer lpa;
    private final AreaLayer nca;
    private final AreaLayer lnrs;
    private final Lookups lookups;
    private final Executor threads;

    PointAreas(AreaLayer lpa, AreaLayer nca, AreaLayer lnrs, Lookups lookups, Executor threads) {
        this.lpa = lpa;
        this.nca = nca;
        this.lnrs = lnrs;
        this.lookups = lookups;
        this.threads = threads;
    }

    /**
     * What lies at a point.
     *
     * @param unanswered the kinds that no layer told; each is then that of the outcode, or not known at all
     */
    record Areas(LookedUpArea lpa, LookedUpArea nca, LookedUpArea lnrs, List<AreaKind> unanswered) {
        Areas {
            unanswered = List.copyOf(unanswered);
        }

        /** Whether anything at all is known. */
        boolean isKnown() {
            LookedUpArea nothing = new LookedUpArea.NotAsked();
            return !(lpa.equals(nothing) && nca.equals(nothing) && lnrs.equals(nothing));
        }
    }

    /** @param standIn the outcode whose areas take the place of what is not answered, if any */
    Areas at(MapPoint point, @Nullable Outcode standIn, Deadline deadline) {
        CompletableFuture<Answer<LayerArea>> lpaAnswer = ask(lpa, point, deadline);
        CompletableFuture<Answer<LayerArea>> ncaAnswer = ask(nca, point, deadline);
        CompletableFuture<Answer<LayerArea>> lnrsAnswer = ask(lnrs, point, deadline);
        List<AreaKind> unanswered = new ArrayList<>();
        return new Areas(
                area(
                        AreaKind.LPA,
                        await(lpaAnswer, deadline),
                        standIn,
                        found -> found.lpa().code(),
                        unanswered),
                area(
                        AreaKind.NCA,
                        await(ncaAnswer, deadline),
                        standIn,
                        found -> found.nca().code(),
                        unanswered),
                area(
                        AreaKind.LNRS,
                        await(lnrsAnswer, deadline),
                        standIn,
                        found -> found.lnrs().code(),
                        unanswered),
                unanswered);
    }

    private CompletableFuture<Answer<LayerArea>> ask(AreaLayer layer, MapPoint point, Deadline deadline) {
        MapPoint rounded = rounded(point);
        String question = "area %s %s %d %d"
                .formatted(
                        layer.terms().address(),
                        layer.terms().fields(),
                        rounded.microLatitude(),
                        rounded.microLongitude());
        return CompletableFuture.supplyAsync(
                () -> lookups.find(question, KeptArea.INSTANCE, deadline, () -> layer.at(rounded, deadline)), threads);
    }

    /** A layer ends by itself when the time is over; the wait only makes sure that nothing can exceed it. */
    private static Answer<LayerArea> await(CompletableFuture<Answer<LayerArea>> answer, Deadline deadline) {
        try {
            return answer.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Answer.Silent<>(Silence.LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent<>(Silence.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A layer must be asked without a fault.", e);
        }
    }

    private static LookedUpArea area(
            AreaKind kind,
            Answer<LayerArea> answer,
            @Nullable Outcode standIn,
            Function<Outcode, String> code,
            List<AreaKind> unanswered) {
        return switch (answer) {
            case Answer.Given<LayerArea> given ->
                switch (given.value()) {
                    case LayerArea.There there -> new LookedUpArea.Said(there.code(), there.name());
                    case LayerArea.None unused -> new LookedUpArea.NotThere();
                };
            case Answer.Silent<LayerArea> unused -> {
                unanswered.add(kind);
                yield Optional.ofNullable(standIn)
                        .<LookedUpArea>map(found -> new LookedUpArea.AtCentre(code.apply(found)))
                        .orElseGet(LookedUpArea.NotAsked::new);
            }
        };
    }

    /** Points within a metre are one. */
    private static MapPoint rounded(MapPoint point) {
        return new MapPoint(
                point.latitude()
                        .setScale(KEY_DECIMALS, RoundingMode.HALF_UP)
                        .scaleByPowerOfTen(6)
                        .longValueExact(),
                point.longitude()
                        .setScale(KEY_DECIMALS, RoundingMode.HALF_UP)
                        .scaleByPowerOfTen(6)
                        .longValueExact());
    }
}

package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleSaves.aRef;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.application.save.StockShort;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** What every store of reservations does: all or nothing, never above stock, over when its time has come. */
public abstract class ReservationsContract {
    protected static final Duration TERM = Duration.ofDays(30);
    protected static final StockId OAK = stock("B1", "oak");
    protected static final StockId REED = stock("B2", "reed");
    private static final Map<StockId, Units> CAPACITY = Map.of(OAK, Units.of("10"), REED, Units.of("0.5"));

    protected final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
    private final QuoteRef quote = aRef();
    private final QuoteRef other = aRef();
    private @Nullable Reservations opened;

    /** An empty store whose time is that of {@link #clock}. */
    protected abstract Reservations reservations();

    @BeforeEach
    void open() {
        opened = reservations();
    }

    @Test
    void nothingIsHeldAtFirst() {
        assertThat(store().held(null)).isEmpty();
        assertThat(store().standing(10)).isEmpty();
        assertThat(store().release(quote)).isFalse();
        assertThat(store().sweep()).isZero();
    }

    @Test
    void whatIsHeldIsHeldForTheTerm() {
        assertThat(store().hold(wish(quote, 1, Map.of(OAK, "4", REED, "0.000001"))))
                .isInstanceOfSatisfying(
                        HoldAnswer.Held.class, held -> assertThat(held.isNew()).isTrue());

        clock.advance(TERM.minusMinutes(5));
        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("4"), REED, new Units(1)));
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(store().held(null)).isEmpty();
        assertThat(store().standing(10)).isEmpty();
    }

    @Test
    void othersFindWhatIsLeftAndNotMore() {
        store().hold(wish(quote, 1, Map.of(OAK, "4")));

        assertThat(store().hold(wish(other, 1, Map.of(OAK, "6.000001", REED, "0.6"))))
                .isEqualTo(new HoldAnswer.TooLittle(List.of(
                        new StockShort(OAK, Units.of("6.000001"), Units.of("6")),
                        new StockShort(REED, Units.of("0.6"), Units.of("0.5")))));
        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("4")));
        assertThat(store().hold(wish(other, 1, Map.of(OAK, "6", REED, "0.5")))).isInstanceOf(HoldAnswer.Held.class);
        assertThat(store().held(null)).containsEntry(OAK, Units.of("10"));
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNotThere() {
        assertThat(store().hold(wish(quote, 1, Map.of(stock("B9", "gone"), "1"))))
                .isEqualTo(new HoldAnswer.TooLittle(
                        List.of(new StockShort(stock("B9", "gone"), Units.of("1"), Units.ZERO))));
    }

    @Test
    void theSameHoldAgainStaysAsItIs() {
        HoldAnswer.Held first = (HoldAnswer.Held) store().hold(wish(quote, 1, Map.of(OAK, "4")));
        clock.advance(Duration.ofDays(10));

        HoldAnswer again = store().hold(wish(quote, 1, Map.of(OAK, "4")));

        assertThat(again).isEqualTo(new HoldAnswer.Held(first.until(), false));
        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("4")));
    }

    @Test
    void aHoldThatIsOverIsMadeAnew() {
        store().hold(wish(quote, 1, Map.of(OAK, "4")));
        clock.advance(TERM.plusSeconds(1));

        assertThat(store().hold(wish(quote, 1, Map.of(OAK, "4"))))
                .isInstanceOfSatisfying(
                        HoldAnswer.Held.class, held -> assertThat(held.isNew()).isTrue());
        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("4")));
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOne() {
        store().hold(wish(quote, 1, Map.of(OAK, "8")));

        assertThat(store().hold(wish(quote, 2, Map.of(OAK, "9", REED, "0.1")))).isInstanceOf(HoldAnswer.Held.class);

        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("9"), REED, Units.of("0.1")));
        assertThat(store().standing(10)).extracting(KeptHold::revision).containsExactly(2);
    }

    @Test
    void aRevisionThatCannotBeHeldLeavesTheEarlierOneAsItIs() {
        store().hold(wish(quote, 1, Map.of(OAK, "8")));

        assertThat(store().hold(wish(quote, 2, Map.of(OAK, "11")))).isInstanceOf(HoldAnswer.TooLittle.class);

        assertThat(store().standing(10)).extracting(KeptHold::revision).containsExactly(1);
        assertThat(store().held(null)).isEqualTo(Map.of(OAK, Units.of("8")));
    }

    @Test
    void anEarlierRevisionComesTooLate() {
        store().hold(wish(quote, 2, Map.of(OAK, "8")));

        assertThat(store().hold(wish(quote, 1, Map.of(OAK, "1")))).isEqualTo(new HoldAnswer.Overtaken(2));

        clock.advance(TERM.plusSeconds(1));
        assertThat(store().hold(wish(quote, 1, Map.of(OAK, "1")))).isInstanceOf(HoldAnswer.Held.class);
    }

    @Test
    void anotherFormOfTheSameRevisionTakesItsPlace() {
        store().hold(wish(quote, 2, Map.of(OAK, "8")));

        assertThat(store().hold(wish(quote, 2, Map.of(REED, "0.1")))).isInstanceOf(HoldAnswer.Held.class);

        assertThat(store().held(null)).isEqualTo(Map.of(REED, Units.of("0.1")));
    }

    @Test
    void holdsStandWhereTheCatalogueHasLessByNow() {
        HoldWish before = wish(quote, 1, Map.of(OAK, "8"));
        store().hold(before);
        Map<StockId, Units> less = Map.of(OAK, Units.of("3"));

        assertThat(store().hold(new HoldWish(quote, 1, before.wanted(), less, TERM)))
                .isInstanceOf(HoldAnswer.Held.class);
        assertThat(store().hold(new HoldWish(other, 1, units(Map.of(OAK, "1")), less, TERM)))
                .isEqualTo(new HoldAnswer.TooLittle(List.of(new StockShort(OAK, Units.of("1"), Units.ZERO))));
    }

    @Test
    void aQuoteSeesWhatItHoldsItselfAsFree() {
        store().hold(wish(quote, 1, Map.of(OAK, "4")));
        store().hold(wish(other, 1, Map.of(OAK, "1", REED, "0.2")));

        assertThat(store().held(quote)).isEqualTo(Map.of(OAK, Units.of("1"), REED, Units.of("0.2")));
    }

    @Test
    void whatIsReleasedIsFree() {
        store().hold(wish(quote, 2, Map.of(OAK, "10")));

        assertThat(store().release(quote, 1)).isFalse();
        assertThat(store().hold(wish(other, 1, Map.of(OAK, "1")))).isInstanceOf(HoldAnswer.TooLittle.class);
        assertThat(store().release(quote, 2)).isTrue();
        assertThat(store().release(quote)).isFalse();
        assertThat(store().hold(wish(other, 1, Map.of(OAK, "10")))).isInstanceOf(HoldAnswer.Held.class);
        assertThat(store().release(other)).isTrue();
        assertThat(store().held(null)).isEmpty();
    }

    @Test
    void showsWhatStandsAndClearsWhatDoesNot() {
        store().hold(wish(quote, 1, Map.of(OAK, "1")));
        clock.advance(Duration.ofDays(1));
        store().hold(wish(other, 3, Map.of(OAK, "2", REED, "0.1")));

        assertThat(store().standing(10)).extracting(KeptHold::quote).containsExactly(quote, other);
        assertThat(store().standing(1)).extracting(KeptHold::quote).containsExactly(quote);
        assertThat(store().standing(10).getLast().units()).isEqualTo(units(Map.of(OAK, "2", REED, "0.1")));
        assertThat(store().sweep()).isZero();
        clock.advance(TERM.minusHours(1));
        assertThat(store().sweep()).isEqualTo(1);
        assertThat(store().standing(10)).extracting(KeptHold::quote).containsExactly(other);
    }

    @Test
    void ofManyWhoRaceForTheLastUnitsNoMoreGetThemThanThereAre() throws InterruptedException, ExecutionException {
        // Each asks for oak and reed in turn, so that all meet at both.
        List<Callable<HoldAnswer>> racing = IntStream.range(0, 40)
                .<Callable<HoldAnswer>>mapToObj(i -> () ->
                        store().hold(wish(aRef(), 1, i % 2 == 0 ? Map.of(OAK, "3", REED, "0.1") : Map.of(OAK, "3"))))
                .toList();
        List<HoldAnswer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(racing)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(HoldAnswer.Held.class::isInstance).hasSize(3);
        assertThat(store().held(null)).containsEntry(OAK, Units.of("9"));
        assertThat(store().standing(100)).hasSize(3);
    }

    protected static HoldWish wish(QuoteRef quote, int revision, Map<StockId, String> wanted) {
        return new HoldWish(quote, revision, units(wanted), CAPACITY, TERM);
    }

    private static SortedMap<StockId, Units> units(Map<StockId, String> written) {
        SortedMap<StockId, Units> units = new TreeMap<>();
        written.forEach((stock, amount) -> units.put(stock, Units.of(amount)));
        return units;
    }

    protected static StockId stock(String bank, String id) {
        return new StockId(new BankId(bank), id);
    }

    private Reservations store() {
        return Objects.requireNonNull(opened);
    }
}

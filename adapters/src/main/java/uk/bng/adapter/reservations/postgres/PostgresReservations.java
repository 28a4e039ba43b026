package uk.bng.adapter.reservations.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.adapter.postgres.Statements;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Reservations;
import uk.bng.application.port.ReservationsUnavailable;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.application.save.KeptHold;
import uk.bng.application.save.StockShort;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/**
 * What saved quotes hold, in a PostgreSQL database that all instances share. Whoever would hold stock locks its quote and then
 * the gates of its stock rows in their natural order, so that two never wait for each other, and counts what is held only then.
 * Time is the server's. Thread-safe.
 */
public final class PostgresReservations implements Reservations {
    private final Database database;
    private final Supplier<Duration> clockOffset;

    /** @param clockOffset added to the server's time; zero in earnest */
    public PostgresReservations(Database database, Supplier<Duration> clockOffset) {
        this.database = database;
        this.clockOffset = clockOffset;
    }

    @Override
    public HoldAnswer hold(HoldWish wish) {
        return atomically(execute -> {
            lock(execute, wish.quote());
            HoldAnswer standing = standing(execute, wish);
            if (standing != null) {
                return standing;
            }
            Map<StockId, Units> others = new HashMap<>();
            for (StockId stock : wish.wanted().keySet()) {
                Statements.change(execute, HoldSql.LOCK_STOCK, named(stock));
            }
            for (StockId stock : wish.wanted().keySet()) {
                others.put(stock, others(execute, stock, wish.quote()));
            }
            List<StockShort> shortages = wish.shortages(stock -> others.getOrDefault(stock, Units.ZERO));
            return shortages.isEmpty() ? kept(execute, wish) : new HoldAnswer.TooLittle(shortages);
        });
    }

    /** The answer where the quote's hold stays as it is; null where it does not. */
    private @Nullable HoldAnswer standing(DbExecute execute, HoldWish wish) {
        DbRow known = Statements.one(
                        execute, HoldSql.KNOWN, timed("quote", wish.quote().value()))
                .orElse(null);
        if (known == null) {
            return null;
        }
        int revision = Math.toIntExact(Columns.whole(known, "revision"));
        if (revision > wish.revision()) {
            return new HoldAnswer.Overtaken(revision);
        }
        SortedMap<StockId, Units> units = new TreeMap<>();
        for (DbRow row : Statements.all(
                execute, HoldSql.UNITS, Map.of("quote", wish.quote().value()))) {
            units.put(stock(row), micro(row));
        }
        return revision == wish.revision() && units.equals(wish.wanted())
                ? new HoldAnswer.Held(Columns.instant(known, "until"), false)
                : null;
    }

    private Units others(DbExecute execute, StockId stock, QuoteRef quote) {
        Map<String, Object> values = named(stock);
        values.put("quote", quote.value());
        values.put("offset", offset());
        return Statements.one(execute, HoldSql.HELD_OF_STOCK, values)
                .map(PostgresReservations::micro)
                .orElseThrow();
    }

    private HoldAnswer.Held kept(DbExecute execute, HoldWish wish) {
        Statements.change(execute, HoldSql.FORGET, Map.of("quote", wish.quote().value()));
        Map<String, Object> values = timed("quote", wish.quote().value());
        values.put("revision", wish.revision());
        values.put("term", micros(wish.term()));
        DbRow row = Statements.one(execute, HoldSql.KEEP, values).orElseThrow();
        wish.wanted().forEach((stock, units) -> {
            Map<String, Object> held = named(stock);
            held.put("quote", wish.quote().value());
            held.put("micro", units.micro());
            Statements.change(execute, HoldSql.KEEP_UNITS, held);
        });
        return new HoldAnswer.Held(Columns.instant(row, "until"), true);
    }

    @Override
    public boolean release(QuoteRef quote, int revision) {
        Map<String, Object> values = timed("quote", quote.value());
        values.put("revision", revision);
        return released(quote, HoldSql.RELEASE_REVISION, values);
    }

    @Override
    public boolean release(QuoteRef quote) {
        return released(quote, HoldSql.RELEASE, timed("quote", quote.value()));
    }

    private boolean released(QuoteRef quote, String statement, Map<String, Object> values) {
        return atomically(execute -> {
            lock(execute, quote);
            return Statements.one(execute, statement, values)
                    .map(row -> Columns.flag(row, "stood"))
                    .orElse(false);
        });
    }

    @Override
    public Map<StockId, Units> held(@Nullable QuoteRef except) {
        return ask(execute -> {
            Map<StockId, Units> held = new HashMap<>();
            for (DbRow row :
                    Statements.all(execute, HoldSql.HELD, timed("except", except == null ? "" : except.value()))) {
                held.put(stock(row), micro(row));
            }
            return Map.copyOf(held);
        });
    }

    @Override
    public List<KeptHold> standing(int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("most", most);
        values.put("offset", offset());
        return ask(execute -> {
            Map<String, KeptHold> holds = new LinkedHashMap<>();
            for (DbRow row : Statements.all(execute, HoldSql.STANDING, values)) {
                holds.merge(Columns.text(row, "quote"), hold(row), PostgresReservations::joined);
            }
            return new ArrayList<>(holds.values());
        });
    }

    private static KeptHold hold(DbRow row) {
        SortedMap<StockId, Units> units = new TreeMap<>();
        if (Columns.textOrNull(row, "bank") != null) {
            units.put(stock(row), micro(row));
        }
        return new KeptHold(
                new QuoteRef(Columns.text(row, "quote")),
                Math.toIntExact(Columns.whole(row, "revision")),
                Columns.instant(row, "until"),
                units);
    }

    private static KeptHold joined(KeptHold one, KeptHold other) {
        SortedMap<StockId, Units> units = new TreeMap<>(one.units());
        units.putAll(other.units());
        return new KeptHold(one.quote(), one.revision(), one.until(), units);
    }

    @Override
    public int sweep() {
        return Math.toIntExact(ask(execute -> Statements.change(execute, HoldSql.SWEEP, Map.of("offset", offset()))));
    }

    private static StockId stock(DbRow row) {
        return new StockId(new BankId(Columns.text(row, "bank")), Columns.text(row, "stock"));
    }

    private static Units micro(DbRow row) {
        return new Units(Columns.whole(row, "micro"));
    }

    private <T> T ask(Function<DbExecute, T> question) {
        return answered(() -> database.ask(question));
    }

    private <T> T atomically(Function<DbExecute, T> work) {
        return answered(() -> database.atomically(work));
    }

    private static <T> T answered(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (DatabaseDown | DatabaseRefusal e) {
            throw new ReservationsUnavailable("The reservations (postgres) do not answer.", e);
        }
    }

    private static void lock(DbExecute execute, QuoteRef quote) {
        if (Statements.one(execute, HoldSql.LOCK_QUOTE, Map.of("quote", quote.value()))
                .isEmpty()) {
            throw new IllegalStateException("A lock that is waited for must be had.");
        }
    }

    private static Map<String, Object> named(StockId stock) {
        Map<String, Object> values = new HashMap<>();
        values.put("bank", stock.bank().value());
        values.put("stock", stock.value());
        return values;
    }

    private Map<String, Object> timed(String name, String value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        values.put("offset", offset());
        return values;
    }

    private long offset() {
        return micros(clockOffset.get());
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}

package uk.bng.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(RealPostgres.fresh(), 2, Patience.SHORT);
        database.ask(execute -> execute.dml("create table note (id int primary key, text text)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void answersByNamedParameters() {
        Instant when = Instant.parse("2026-11-26T10:00:00.123456Z");

        Instant same = database.ask(execute -> execute.createGet("select cast(:x as timestamptz) as x")
                .addParam("x", Columns.parameter(when))
                .execute()
                .map(row -> Columns.instant(row, "x"))
                .orElseThrow());

        assertThat(same).isEqualTo(when);
    }

    @Test
    void readsColumnsThatHoldNothing() {
        assertThat(database.<Boolean>ask(execute -> execute.createGet(
                                "select cast(null as text) as x, cast(null as timestamptz) as y")
                        .execute()
                        .map(row -> Columns.textOrNull(row, "x") == null && Columns.instantOrNull(row, "y") == null)
                        .orElseThrow()))
                .isTrue();
    }

    @Test
    void takesBackWhatATransactionDidBeforeItFailed() {
        assertThatThrownBy(() -> database.atomically(execute -> {
                    execute.insert("insert into note values (1, 'kept')");
                    return execute.insert("insert into note values (1, 'again')");
                }))
                .isInstanceOfSatisfying(
                        DatabaseRefusal.class,
                        refusal -> assertThat(refusal.isDuplicate()).isTrue());

        assertThat(count()).isZero();
    }

    @Test
    void givesItsConnectionsBackWhateverHappens() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> database.atomically(execute -> {
                        throw new IllegalStateException("ours");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("ours");
        }

        assertThat(count()).isZero();
    }

    @Test
    void triesATransactionAgainThatMetAnother() {
        var tries = new AtomicInteger();

        database.atomically(execute -> {
            if (tries.incrementAndGet() == 1) {
                execute.dml("do $$ begin raise exception 'met another' using errcode = '40001'; end $$");
            }
            return execute.insert("insert into note values (1, 'once')");
        });

        assertThat(tries).hasValue(2);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void saysThatAStatementTookTooLong() {
        assertThatThrownBy(() -> database.ask(execute ->
                        execute.createGet("select pg_sleep(5)").execute().isPresent()))
                .isInstanceOf(DatabaseDown.class);
    }

    @Test
    void saysThatADatabaseIsAway() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/bng", "somebody", "secret-word");
        try (Database away = Database.open(nowhere, 1, Patience.SHORT)) {
            assertThatThrownBy(() -> away.ask(execute -> execute.dml("select 1")))
                    .isInstanceOf(DatabaseDown.class);
        }
        assertThat(nowhere.toString()).doesNotContain("secret-word").doesNotContain("127.0.0.1");
    }

    @Test
    void tellsHowLongEveryQuestionTookAndWhetherItWasAnswered() {
        List<String> told = new ArrayList<>();
        DatabaseWatch watch = (question, time, isAway) -> told.add(question + (isAway ? " away" : ""));
        try (Database watched = Database.watched(RealPostgres.fresh(), 1, Patience.SHORT, watch)) {
            watched.ask(execute -> execute.dml("select 1 into temp one"));
            watched.atomically(execute -> execute.dml("select 1 into temp two"));
            assertThatThrownBy(() -> watched.ask(execute -> execute.dml("select nonsense")))
                    .isInstanceOf(DatabaseRefusal.class);
            assertThatThrownBy(() -> watched.ask(execute ->
                            execute.createGet("select pg_sleep(5)").execute().isPresent()))
                    .isInstanceOf(DatabaseDown.class);
        }

        assertThat(told).containsExactly("ask", "transaction", "ask", "ask away");
    }

    @Test
    void hearsNoticesAndSaysWhenSomeMayHaveBeenMissed() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        database.listen("bng_test", heard::add, () -> heard.add("renewed"));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("renewed");

        database.ask(execute -> execute.createGet("select pg_notify('bng_test', 'new')")
                .execute()
                .isPresent());

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("new");
    }

    private long count() {
        return database.ask(execute -> execute.createGet("select count(*) as n from note")
                .execute()
                .map(row -> Columns.whole(row, "n"))
                .orElseThrow());
    }
}

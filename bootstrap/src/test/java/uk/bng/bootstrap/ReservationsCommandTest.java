package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.save.HoldWish;
import uk.bng.bootstrap.Program.Run;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

final class ReservationsCommandTest {
    private static final QuoteRef QUOTE = new QuoteRef("Q-2026-7K3M9QXA");

    private final DatabaseAddress address = RealPostgres.fresh();
    private final Database database = Database.open(address, 1, Patience.LONG);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsAndReleasesWhatIsHeld() {
        assertThat(reservations("list").out()).isEqualTo("No saved quote holds any stock.\n");
        hold();

        assertThat(reservations("list").out()).contains("Q-2026-7K3M9QXA", "DM13/R", "2.50");

        assertThat(reservations("release", QUOTE.value()))
                .isEqualTo(new Run(0, "Quote Q-2026-7K3M9QXA holds nothing any more.\n", ""));
        assertThat(reservations("release", QUOTE.value()))
                .isEqualTo(new Run(2, "", "bng: The quote (Q-2026-7K3M9QXA) must hold something.\n"));
        assertThat(reservations("list").out()).isEqualTo("No saved quote holds any stock.\n");
    }

    @Test
    void aReferenceHasAForm() {
        assertThat(reservations("release", "'; drop table reservation"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bng: The reference ('; drop table reservation) must be Q, a year and eight letters.\n"));
    }

    @Test
    void needsASubcommand() {
        assertThat(reservations().err()).contains("A subcommand is needed: list or release.");
    }

    @Test
    void needsADatabase() {
        Run run = Program.run("reservations", "list");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("Reservations must be kept in a database to be looked after.");
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/bng", "bng", "planted-word");

        Run run = run(nowhere, "list");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("urn:bng:problem:dependency-unavailable", "The reservations (postgres) do not answer.")
                .doesNotContain("planted-word");
    }

    private void hold() {
        var stock = new StockId(new BankId("DM13"), "R");
        OpenReservations.in(database)
                .hold(new HoldWish(
                        QUOTE,
                        1,
                        new TreeMap<>(Map.of(stock, Units.of("2.5"))),
                        Map.of(stock, Units.of("3")),
                        Duration.ofDays(1)));
    }

    private Run reservations(String... arguments) {
        return run(address, arguments);
    }

    private static Run run(DatabaseAddress where, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "reservations";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Wiring wiring = Program.wiring(Program.settings(HoldJourneys.kept(where)));
        try {
            return Program.run(wiring.desk(Program.DESK.serving()), "", all);
        } finally {
            wiring.database().close();
        }
    }
}

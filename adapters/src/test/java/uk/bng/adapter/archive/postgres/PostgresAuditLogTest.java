package uk.bng.adapter.archive.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.AuditLogContract;

final class PostgresAuditLogTest extends AuditLogContract {
    private final Database database = Database.open(RealPostgres.fresh(), 2, Patience.LONG);

    @Override
    protected AuditLog log() {
        return new PostgresAuditLog(() -> database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_event set outcome = 'nothing'", "delete from audit_event", "truncate audit_event"})
    void lastsWhateverIsTried(String statement) {
        AuditLog log = log();
        log.add(event(1));

        assertThatThrownBy(() -> database.ask(db -> db.dml(statement))).isInstanceOf(DatabaseRefusal.class);

        assertThat(log.latest(10, null))
                .singleElement()
                .satisfies(known -> assertThat(known.event()).isEqualTo(event(1)));
    }
}

package uk.bng.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {
    static List<String> versions() {
        DatabaseAddress address = RealPostgres.empty();
        List<String> versions = new ArrayList<>();
        for (MigrationInfo found : Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:uk/bng/adapter/postgres/migrations")
                .load()
                .info()
                .all()) {
            versions.add(found.getVersion().toString());
        }
        return versions;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void leadFromEveryEarlierVersionToThisOne(String version) {
        DatabaseAddress address = RealPostgres.empty();
        List<String> versions = versions();
        int steps = versions.indexOf(version) + 1;

        assertThat(new Migrations(address).to(version)).isEqualTo(steps);
        assertThat(new Migrations(address).to(null)).isEqualTo(versions.size() - steps);
    }

    @Test
    void changeNothingWhenTheyRunAgain() {
        DatabaseAddress address = RealPostgres.empty();

        new Migrations(address).to(null);

        assertThat(new Migrations(address).to(null)).isZero();
    }

    @Test
    void sayThatADatabaseIsAwayWithoutNamingIt() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/bng", "somebody", "secret-word");

        assertThatThrownBy(() -> new Migrations(nowhere).to(null))
                .isInstanceOf(DatabaseDown.class)
                .hasMessage("The database (postgres) does not answer.");
    }
}

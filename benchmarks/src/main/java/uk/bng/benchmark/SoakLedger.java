package uk.bng.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the database holds when a soak is over, counted beside the service. */
final class SoakLedger {
    private static final int LONGEST_WAIT_S = 900;

    private final String jdbc;

    SoakLedger(String jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when no save waits any more. */
    void awaitSaves() throws InterruptedException {
        for (int i = 0; i < LONGEST_WAIT_S; i++) {
            if (number("select count(*) from outbox_save where state in ('waiting', 'working')") == 0) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.println("Saves still wait.");
    }

    /** Prints what was found, and says whether it is as it must be. */
    boolean isWell(int quotes, Map<Integer, String> jobs, int promised, int records) {
        long archived = number("select count(*) from archive_quote");
        long numbers = number("select count(distinct number) from archive_quote");
        long highest = number("select coalesce(max(number), 0) from archive_quote");
        Set<String> lost = new HashSet<>(jobs.values());
        lost.removeAll(texts("select job from archive_quote"));
        // The line forgets old saves that were made, so only those that were not are counted in it.
        long unsaved = number("select count(*) from outbox_save where state <> 'saved'");
        long over = number("""
                select count(*) from (
                  select u.bank, u.stock, sum(u.micro) as held
                  from reservation_units u join reservation r on r.quote = u.quote
                  where r.until > now()
                  group by u.bank, u.stock) h
                join (%s) s on s.bank_id = h.bank and s.stock_id = h.stock
                where h.held > s.quantity * 1000000""".formatted(STOCK));
        long tight = number("""
                select count(*) from (
                  select u.bank, u.stock, sum(u.micro) as held
                  from reservation_units u join reservation r on r.quote = u.quote
                  group by u.bank, u.stock) h
                join (%s) s on s.bank_id = h.bank and s.stock_id = h.stock
                where h.held > s.quantity * 990000""".formatted(STOCK));
        long holds = number("select count(*) from reservation");
        System.out.printf(
                """
                archived     %d of %d, lost %d, jobs shared by two submits %d
                references   %d, the highest %d, so %d are missing
                saves        %d promised, %d of them not made, %d records in the CRM
                reservations %d, stocks nearly all held %d, held beyond what there is %d
                """,
                archived,
                quotes,
                lost.size(),
                quotes - new HashSet<>(jobs.values()).size(),
                numbers,
                highest,
                highest - numbers,
                promised,
                unsaved,
                records,
                holds,
                tight,
                over);
        return archived == quotes
                && lost.isEmpty()
                && new HashSet<>(jobs.values()).size() == quotes
                && numbers == quotes
                && highest == quotes
                && unsaved == 0
                && records == promised
                && holds == promised
                && over == 0;
    }

    private static final String STOCK = """
            select b.bank_id, s.stock_id, s.quantity_available as quantity
            from catalogue_current c
            join catalogue_stock s on s.catalogue = c.catalogue
            join catalogue_bank b on b.catalogue = s.catalogue and b.bank = s.bank""";

    private long number(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> texts(String query) {
        Set<String> texts = new HashSet<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(jdbc, "postgres", "postgres");
    }
}

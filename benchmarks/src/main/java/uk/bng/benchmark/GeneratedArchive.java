package uk.bng.benchmark;

import io.helidon.dbclient.DbRow;
import java.util.List;
import java.util.stream.Stream;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;

/**
 * Fills the tables of the archive with generated quotes, within the database: 250 clients, of whom some have many more than
 * others; 300 planning authorities, 150 character areas and 1,500 outcodes; 1,000 banks, of which a plan uses one or two; three
 * years of time. The same seed gives the same quotes.
 */
final class GeneratedArchive {
    private static final int AT_ONCE = 50_000;

    private static final String INDEXES = """
            select indexname as name, indexdef as definition
            from pg_indexes
            where tablename in ('archive_quote', 'archive_term') and indexname ~ '^archive_(quote|term)_(newest|outcome|client|client_outcome|unerased|all)$'
            order by indexname""";

    private static final String SEED = "select setseed(cast(:seed as double precision))";

    private static final String NUMBERS = """
            insert into archive_number (number, origin, revisions)
            select i, cast(md5(cast(i as text)) as uuid), 0
            from generate_series(cast(:first as bigint), cast(:last as bigint)) as i""";

    private static final String QUOTES = """
            insert into archive_quote (
                job, number, revision, lineage_revision, begun, fence, owner, client, record_id, submitted_at, given_at, lpa,
                nca, outcode, policy, knobs, spatial_rule, stock_hold, engine, catalogue, outcome, total, priced_size,
                accuracy, request, result)
            select cast(md5(cast(i as text)) as uuid), i, 0, 0, given, i, 'key' || client, 'Client ' || client,
                'record-' || (i % 40000), given, given, 'Authority ' || lpa, 'Area ' || (lpa / 2), 'AB' || outcode, 'house',
                'trading=statutory draw=best companions=scoring', 'lpa-nca', 'as-stored', 'ojalgo',
                'sha256:' || md5('a') || md5('b'), outcome,
                case when outcome in ('optimal', 'feasible') then round(cast(1000 + 90000 * spread as numeric), 2) end,
                'small', 'exact',
                cast('{"record_id":"record-' || (i % 40000) || '","demand":[{"habitat_name":"Grassland - Other neutral grassland","units":' || (i % 97 + 1) || '}],"location":{"lpa_name":"Authority ' || lpa || '"}}' as json),
                cast('{"outcome":{"kind":"' || outcome || '"},"text":"' || md5(cast(i as text)) || md5(cast(-i as text)) || md5(cast(2 * i as text)) || '"}' as json)
            from (
                select i, timestamptz '2024-01-01' + i * interval '94 seconds' as given,
                    floor(250 * power(random(), 3)) as client, floor(300 * power(random(), 1.5)) as lpa,
                    floor(1500 * random()) as outcode, random() as spread,
                    (array['optimal', 'optimal', 'optimal', 'optimal', 'optimal', 'optimal', 'optimal', 'optimal',
                        'optimal', 'feasible', 'infeasible', case when random() < 0.1 then 'undecided' else 'optimal' end])[
                        1 + floor(12 * random())] as outcome
                from generate_series(cast(:first as bigint), cast(:last as bigint)) as i) as made""";

    private static final String ALLOCATIONS = """
            insert into archive_allocation
            select q.id, place, place, 'Grassland - Other neutral grassland', 'area', 'BNK-' || bank, 'Bank ' || bank, 'S1',
                'Grassland - Lowland meadow', 'adjacent', 1.5, 25000, 37500
            from archive_quote q
            cross join lateral (
                select place, floor(1000 * power(random(), 2)) as bank
                from generate_series(0, cast(q.number as integer) % 2) as place
                where q.total is not null) as uses
            where q.number between :first and :last""";

    private static final String TERMS = """
            insert into archive_term (quote, kind, value, client, outcome, given_at)
            select q.id, 'place', replace(lower(place), ' ', ''), q.client, q.outcome, q.given_at
            from archive_quote q cross join lateral (values (q.lpa), (q.nca), (q.outcode)) as places (place)
            where q.number between :first and :last
            union
            select q.id, 'bank', lower(bank), q.client, q.outcome, q.given_at
            from archive_quote q
            join archive_allocation a on a.quote = q.id
            cross join lateral (values (a.bank_id), (a.bank_name)) as banks (bank)
            where q.number between :first and :last""";

    private static final String COUNTER = "update archive_counter set last = :last";

    private GeneratedArchive() {}

    /** An index that is made after the rows are there, which is quicker. */
    private record Index(String name, String definition) {}

    /** Fills empty tables with so many quotes. */
    static void fill(Database database, long quotes) {
        List<Index> indexes = database.ask(db -> {
            try (Stream<DbRow> rows = db.createQuery(INDEXES).execute()) {
                return rows.map(row -> new Index(Columns.text(row, "name"), Columns.text(row, "definition")))
                        .toList();
            }
        });
        // The names are the database's own.
        indexes.forEach(index -> database.ask(db -> db.dml("drop index " + index.name())));
        for (long first = 1; first <= quotes; first += AT_ONCE) {
            add(database, first, Math.min(quotes, first + AT_ONCE - 1));
        }
        indexes.forEach(index -> database.ask(db -> db.dml(index.definition())));
        database.ask(db -> db.dml("vacuum analyze archive_quote"));
        database.ask(db -> db.dml("vacuum analyze archive_term"));
    }

    private static void add(Database database, long first, long last) {
        database.atomically(db -> {
            db.createGet(SEED).addParam("seed", first / 1e9).execute();
            for (String statement : List.of(NUMBERS, QUOTES, ALLOCATIONS, TERMS)) {
                db.createDmlStatement(statement)
                        .addParam("first", first)
                        .addParam("last", last)
                        .execute();
            }
            return db.createDmlStatement(COUNTER).addParam("last", last).execute();
        });
        System.err.println("filled " + last);
    }
}

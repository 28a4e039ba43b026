package uk.bng.adapter.outbox.postgres;

/** The statements of the line of saves. {@code :offset} is added to the server's time, in microseconds. */
final class SaveSql {
    private static final String NOW = "(clock_timestamp() + cast(:offset as bigint) * interval '1 microsecond')";

    private static final String COLUMNS =
            "s.number, s.quote, s.revision, s.object, s.record, s.job, s.owner, s.state, s.due, s.cause, s.asked,"
                    + " s.attempts, s.fence, s.link_object, s.link_record, s.link_url";

    private static final String IS_OPEN = "state in ('waiting', 'working', 'parked')";

    /** Waits, or was lent to somebody who is gone. */
    private static final String IN_LINE = "(s.state = 'waiting' or (s.state = 'working' and s.due <= " + NOW + "))";

    /** Nobody works at another save of its quote, and none was asked for before it. */
    private static final String IS_FIRST = "not exists (select 1 from outbox_save o where o.quote = s.quote"
            + " and o.number <> s.number and ((o.state = 'working' and o.due > " + NOW + ")"
            + " or (o.arrival < s.arrival and (o.state = 'waiting' or o.state = 'working'))))";

    /** The save that a lease still has: fences are given once. */
    private static final String LENT = "fence = :fence and state = 'working' and due > " + NOW;

    /** One that puts at a time, so that the room is counted right. */
    static final String LOCK_PUTS = "select 1 as locked from (select pg_advisory_xact_lock(1112098049, 0)) as l";

    /** One that gives saves of a quote away at a time. */
    static final String LOCK_QUOTE =
            "select 1 as locked from (select pg_advisory_xact_lock(1112098050, hashtext(:quote))) as l";

    static final String TRY_QUOTE = "select pg_try_advisory_xact_lock(1112098050, hashtext(:quote)) as locked";

    static final String FORGET_OLD = "delete from outbox_save where state in ('saved', 'refused') and asked < " + NOW
            + " - cast(:kept as bigint) * interval '1 microsecond'";

    static final String FORGET_MANY = "delete from outbox_save where number in (select number from outbox_save"
            + " where state in ('saved', 'refused') order by asked desc, arrival desc offset :most)";

    static final String KNOWN = "select number, job, state from outbox_save where quote = :quote"
            + " and revision = :revision and object = :object and record = :record for update";

    static final String COUNT_OPEN = "select count(*) as n from outbox_save where " + IS_OPEN;

    static final String INSERT = "insert into outbox_save"
            + " (quote, revision, object, record, job, owner, state, due, arrival, asked) values (:quote, :revision,"
            + " :object, :record, :job, :owner, 'waiting', " + NOW + ", nextval('outbox_arrival'), " + NOW + ")";

    static final String FORGET_STEPS = "delete from outbox_step where save = :number";

    static final String ASK_OPEN = "update outbox_save set job = :job, owner = :owner where number = :number";

    static final String ASK_AGAIN = "update outbox_save set job = :job, owner = :owner, state = 'waiting', due = " + NOW
            + ", cause = null, arrival = nextval('outbox_arrival'), asked = " + NOW
            + ", attempts = 0, link_object = null, link_record = null, link_url = null where number = :number";

    static final String SUPERSEDE = "update outbox_save set state = 'refused', due = null, cause = :cause"
            + " where quote = :quote and revision < :revision and " + IS_OPEN
            + " and not (state = 'working' and due > " + NOW + ")";

    /** Those that could be claimed now; who claims one looks again under the lock of its quote. */
    static final String DUE = "select s.number, s.quote from outbox_save s where " + IN_LINE + " and s.due <= " + NOW
            + " and " + IS_FIRST + " order by s.due, s.arrival limit 5 for update skip locked";

    private static final String LEND = "update outbox_save s set state = 'working', cause = null, due = " + NOW
            + " + cast(:term as bigint) * interval '1 microsecond', attempts = attempts + 1,"
            + " fence = nextval('outbox_fence') where " + IN_LINE + " and " + IS_FIRST;

    private static final String LENDING =
            " returning " + COLUMNS + ", cast(extract(epoch from (" + NOW + " - s.asked)) * 1000000 as bigint) as age";

    static final String CLAIM = LEND + " and s.number = :number and s.due <= " + NOW + LENDING;

    static final String TAKE = LEND + " and s.quote = :quote and s.revision = :revision and s.object = :object"
            + " and s.record = :record" + LENDING;

    static final String STEPS = "select step, made from outbox_step where save = :number";

    static final String STEP = "with held as (select number from outbox_save where " + LENT + " for update)"
            + " insert into outbox_step (save, step, made) select number, :step, :made from held"
            + " on conflict (save, step) do update set made = excluded.made";

    static final String RESCHEDULE = "update outbox_save set state = 'waiting', cause = :cause, due = " + NOW
            + " + cast(:pause as bigint) * interval '1 microsecond' where " + LENT;

    static final String END = "update outbox_save set state = :state, cause = :cause, due = null where " + LENT;

    static final String SAVED = "update outbox_save set state = 'saved', cause = null, due = null,"
            + " link_object = :object, link_record = :record, link_url = nullif(:url, '') where " + LENT;

    static final String RELEASE = "update outbox_save set state = 'waiting', cause = null, due = " + NOW
            + " where state = 'parked' and cause = any (string_to_array(:causes, ','))";

    static final String FIND = "select " + COLUMNS + " from outbox_save s"
            + " where s.quote = any (string_to_array(:quotes, ',')) order by s.arrival desc";

    static final String PARKED =
            "select " + COLUMNS + " from outbox_save s where s.state = 'parked' order by s.arrival desc limit :most";

    /** Where a save of the same quote stands at the other record already, the one that was asked for last remains. */
    static final String MERGE = "delete from outbox_save a using outbox_save b where a.quote = b.quote"
            + " and a.revision = b.revision and a.object = b.object and a.arrival < b.arrival"
            + " and ((a.record = :from and b.record = :into) or (a.record = :into and b.record = :from))";

    /** Where the other record's page is, nobody said. */
    static final String REPOINT = "update outbox_save set"
            + " record = case when record = :from then :into else record end,"
            + " link_url = case when state = 'saved' and link_record = :from then null else link_url end,"
            + " link_record = case when state = 'saved' and link_record = :from then :into else link_record end"
            + " where record = :from or (state = 'saved' and link_record = :from)";

    static final String UNLINK = "update outbox_save s set state = 'refused', cause = :cause, link_object = null,"
            + " link_record = null, link_url = null where state = 'saved' and link_record = :record returning "
            + COLUMNS;

    static final String CENSUS = "select count(*) filter (where state in ('waiting', 'working')) as waiting,"
            + " count(*) filter (where state = 'parked') as parked,"
            + " coalesce(cast(extract(epoch from (" + NOW
            + " - min(asked) filter (where state in ('waiting', 'working')))) * 1000000 as bigint), 0) as oldest"
            + " from outbox_save where " + IS_OPEN;

    private SaveSql() {}
}

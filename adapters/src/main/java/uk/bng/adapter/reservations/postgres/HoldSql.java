package uk.bng.adapter.reservations.postgres;

/** The statements of reservations. {@code :offset} is added to the server's time, in microseconds. */
final class HoldSql {
    private static final String NOW = "(clock_timestamp() + cast(:offset as bigint) * interval '1 microsecond')";

    /** One that changes the hold of a quote at a time. */
    static final String LOCK_QUOTE =
            "select 1 as locked from (select pg_advisory_xact_lock(1112098051, hashtext(:quote))) as l";

    static final String KNOWN = "select revision, until from reservation where quote = :quote and until > " + NOW;

    static final String UNITS = "select bank, stock, micro from reservation_units where quote = :quote";

    /** Makes the gate of a stock row where there is none, and locks it until the end of the transaction. */
    static final String LOCK_STOCK = "insert into reservation_gate (bank, stock) values (:bank, :stock)"
            + " on conflict (bank, stock) do update set stock = excluded.stock";

    static final String HELD_OF_STOCK = "select coalesce(sum(u.micro), 0) as micro from reservation_units u"
            + " join reservation r on r.quote = u.quote"
            + " where u.bank = :bank and u.stock = :stock and u.quote <> :quote and r.until > " + NOW;

    static final String FORGET = "delete from reservation where quote = :quote";

    static final String KEEP =
            "insert into reservation (quote, revision, held_at, until) select :quote, :revision, t.now,"
                    + " t.now + cast(:term as bigint) * interval '1 microsecond' from (select " + NOW
                    + " as now) as t returning until";

    static final String KEEP_UNITS =
            "insert into reservation_units (quote, bank, stock, micro) values (:quote, :bank, :stock, :micro)";

    static final String RELEASE = "delete from reservation where quote = :quote returning until > " + NOW + " as stood";

    static final String RELEASE_REVISION = "delete from reservation where quote = :quote and revision = :revision"
            + " returning until > " + NOW + " as stood";

    /** {@code :except} is a quote, or blank. */
    static final String HELD = "select u.bank, u.stock, sum(u.micro) as micro from reservation_units u"
            + " join reservation r on r.quote = u.quote where r.until > " + NOW
            + " and u.quote <> :except group by u.bank, u.stock";

    static final String STANDING = "select r.quote, r.revision, r.until, u.bank, u.stock, u.micro from"
            + " (select quote, revision, until from reservation where until > " + NOW
            + " order by until, quote limit :most) as r left join reservation_units u on u.quote = r.quote"
            + " order by r.until, r.quote";

    static final String SWEEP = "delete from reservation where until <= " + NOW;

    private HoldSql() {}
}

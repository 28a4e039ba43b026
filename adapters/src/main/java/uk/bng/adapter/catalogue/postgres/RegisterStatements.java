package uk.bng.adapter.catalogue.postgres;

/** The statements on the heads of catalogues. */
final class RegisterStatements {
    /** Any number that no other lock of this database has. */
    static final String LOCK = "select 1 as locked from pg_advisory_xact_lock(7305808869231650113)";

    private static final String HEAD = """
            select c.catalogue, c.content, c.file, c.importer, c.brought_at, c.banks, c.habitats, c.prices, c.stock,
                c.trading_rules, now_current.catalogue is not null as is_current,
                coalesce((select string_agg(v.version, ' ' order by v.ordinal) from catalogue_version v
                    where v.catalogue = c.catalogue), '') as versions
            from catalogue c left join catalogue_current now_current on now_current.catalogue = c.catalogue
            """;

    static final String CURRENT = HEAD + "where now_current.catalogue is not null";

    static final String NAMED = HEAD + """
            where c.content = :version
                or c.catalogue = (select v.catalogue from catalogue_version v where v.version = :version)
            """;

    static final String ALL = HEAD + "order by c.brought_at desc, c.catalogue desc";

    static final String CURRENT_NUMBER = "select catalogue from catalogue_current";

    static final String CURRENT_CONTENT =
            "select c.content from catalogue c join catalogue_current n on n.catalogue = c.catalogue";

    static final String NUMBER_OF_VERSION = "select catalogue from catalogue_version where version = :version";

    static final String ADD = """
            insert into catalogue (content, file, importer, brought_at, banks, habitats, prices, stock, trading_rules)
            values (:content, :file, :importer, :now, :banks, :habitats, :prices, :stock, :rules)
            returning catalogue
            """;

    static final String AGAIN = """
            update catalogue set file = :file, importer = :importer, brought_at = :now, replaced_at = null
            where content = :content returning catalogue
            """;

    static final String NAME = """
            insert into catalogue_version (version, catalogue) values (:version, :catalogue)
            on conflict (version) do update set catalogue = excluded.catalogue
            """;

    static final String RETIRE = """
            update catalogue set replaced_at = :now
            where catalogue in (select catalogue from catalogue_current) and catalogue <> :catalogue
            """;

    static final String POINT = """
            insert into catalogue_current (catalogue) values (:catalogue)
            on conflict (single) do update set catalogue = excluded.catalogue
            """;

    static final String FORGET = """
            delete from catalogue where replaced_at < :before and catalogue not in
                (select catalogue from catalogue order by coalesce(replaced_at, 'infinity') desc, catalogue desc
                limit :most)
            """;

    static final String NOTIFY = "select 1 as told from pg_notify(:channel, :content)";

    private RegisterStatements() {}
}

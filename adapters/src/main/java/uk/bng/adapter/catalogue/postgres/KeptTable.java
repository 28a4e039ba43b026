package uk.bng.adapter.catalogue.postgres;

import uk.bng.domain.bank.CatalogueTable;

/**
 * A table as it is kept, in the order in which tables are written. The statements have the columns of {@link
 * CatalogueTable#headers()}, named c1, c2 and so on; rows are written as one array of texts for each column. Banks and
 * habitats stand in other tables by their position.
 */
enum KeptTable {
    BANKS(CatalogueTable.BANKS, """
            insert into catalogue_bank (catalogue, bank, bank_id, bank_name, lpa_name, nca_name, lnrs_name, waterbody,
                operational_catchment, postcode, address, lat, lon)
            select :catalogue, n, c1, c2, c3, c4, c5, c6, c7, c8, c9, cast(c10 as numeric), cast(c11 as numeric)
            from unnest(cast(:c1 as text[]), cast(:c2 as text[]), cast(:c3 as text[]), cast(:c4 as text[]),
                cast(:c5 as text[]), cast(:c6 as text[]), cast(:c7 as text[]), cast(:c8 as text[]), cast(:c9 as text[]),
                cast(:c10 as text[]), cast(:c11 as text[]))
                with ordinality as given (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, n)
            """, """
            select bank_id as c1, bank_name as c2, lpa_name as c3, nca_name as c4, lnrs_name as c5, waterbody as c6,
                operational_catchment as c7, postcode as c8, address as c9, cast(lat as text) as c10,
                cast(lon as text) as c11
            from catalogue_bank where catalogue = :catalogue order by bank
            """),
    HABITATS(CatalogueTable.HABITAT_CATALOG, """
            insert into catalogue_habitat (catalogue, habitat, habitat_name, broader_type, distinctiveness_name,
                umbrella_type)
            select :catalogue, n, c1, c2, c3, c4
            from unnest(cast(:c1 as text[]), cast(:c2 as text[]), cast(:c3 as text[]), cast(:c4 as text[]))
                with ordinality as given (c1, c2, c3, c4, n)
            """, """
            select habitat_name as c1, broader_type as c2, distinctiveness_name as c3, umbrella_type as c4
            from catalogue_habitat where catalogue = :catalogue order by habitat
            """),
    PRICES(CatalogueTable.PRICING, """
            insert into catalogue_price (catalogue, price_row, bank, habitat, contract_size, tier, price, broader_type,
                distinctiveness_name)
            select :catalogue, n, cast(c1 as int), cast(c2 as int), c3, c4, cast(c5 as numeric), c6, c7
            from unnest(cast(:c1 as text[]), cast(:c2 as text[]), cast(:c3 as text[]), cast(:c4 as text[]),
                cast(:c5 as text[]), cast(:c6 as text[]), cast(:c7 as text[]))
                with ordinality as given (c1, c2, c3, c4, c5, c6, c7, n)
            """, """
            select bank as c1, habitat as c2, contract_size as c3, tier as c4, cast(price as text) as c5,
                broader_type as c6, distinctiveness_name as c7
            from catalogue_price where catalogue = :catalogue order by price_row
            """),
    STOCK(CatalogueTable.STOCK, """
            insert into catalogue_stock (catalogue, stock_row, bank, stock_id, habitat, quantity_available,
                available_excl_quotes, quoted)
            select :catalogue, n, cast(c1 as int), c2, cast(c3 as int), cast(c4 as numeric), cast(c5 as numeric),
                cast(c6 as numeric)
            from unnest(cast(:c1 as text[]), cast(:c2 as text[]), cast(:c3 as text[]), cast(:c4 as text[]),
                cast(:c5 as text[]), cast(:c6 as text[]))
                with ordinality as given (c1, c2, c3, c4, c5, c6, n)
            """, """
            select bank as c1, stock_id as c2, habitat as c3, cast(trim_scale(quantity_available) as text) as c4,
                cast(available_excl_quotes as text) as c5, cast(trim_scale(quoted) as text) as c6
            from catalogue_stock where catalogue = :catalogue order by stock_row
            """),
    LEVELS(CatalogueTable.DISTINCTIVENESS_LEVELS, """
            insert into catalogue_level (catalogue, distinctiveness_name, level_value)
            select :catalogue, c1, cast(c2 as int)
            from unnest(cast(:c1 as text[]), cast(:c2 as text[])) as given (c1, c2)
            """, """
            select distinctiveness_name as c1, cast(level_value as text) as c2
            from catalogue_level where catalogue = :catalogue order by level_value
            """),
    TRADING_RULES(CatalogueTable.TRADING_RULES, """
            insert into catalogue_trading_rule (catalogue, rule_row, demand_habitat, allowed_supply_habitat,
                min_distinctiveness_name)
            select :catalogue, n, cast(c1 as int), cast(c2 as int), c3
            from unnest(cast(:c1 as text[]), cast(:c2 as text[]), cast(:c3 as text[]))
                with ordinality as given (c1, c2, c3, n)
            """, """
            select demand_habitat as c1, allowed_supply_habitat as c2, min_distinctiveness_name as c3
            from catalogue_trading_rule where catalogue = :catalogue order by rule_row
            """);

    private final CatalogueTable table;
    private final String insert;
    private final String select;

    KeptTable(CatalogueTable table, String insert, String select) {
        this.table = table;
        this.insert = insert;
        this.select = select;
    }

    CatalogueTable table() {
        return table;
    }

    /** Whether a column, counted from 0, holds the position of a bank. */
    boolean isBank(int column) {
        return switch (this) {
            case PRICES, STOCK -> column == 0;
            case BANKS, HABITATS, LEVELS, TRADING_RULES -> false;
        };
    }

    /** Whether a column, counted from 0, holds the position of a habitat. */
    boolean isHabitat(int column) {
        return switch (this) {
            case PRICES -> column == 1;
            case STOCK -> column == 2;
            case TRADING_RULES -> column == 0 || column == 1;
            case BANKS, HABITATS, LEVELS -> false;
        };
    }

    String insert() {
        return insert;
    }

    String select() {
        return select;
    }
}

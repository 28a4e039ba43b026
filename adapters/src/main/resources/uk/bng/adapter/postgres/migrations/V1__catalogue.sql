-- Catalogues: the rows that count, of every catalogue that is kept, and which of them is quoted from. A row never changes
-- once it is written: another catalogue takes its place. Texts may be longer than an index entry, so rows are known by
-- their position, and texts are unique by two hashes of 64 bits each.

create table catalogue (
    catalogue   bigint generated always as identity primary key,
    content     text        not null unique check (content ~ '^sha256:[0-9a-f]{64}$'),
    file        text        not null,
    importer    text        not null,
    brought_at  timestamptz not null,
    replaced_at timestamptz,
    banks         int not null check (banks > 0),
    habitats      int not null check (habitats > 0),
    prices        int not null check (prices > 0),
    stock         int not null check (stock > 0),
    trading_rules int not null check (trading_rules >= 0)
);
comment on column catalogue.content is 'Digest of the rows as they were given, with no area of a bank looked up.';
comment on column catalogue.replaced_at is 'When another became current; null while it is.';

create table catalogue_version (
    version   text   primary key check (version ~ '^sha256:[0-9a-f]{64}$'),
    catalogue bigint not null references catalogue on delete cascade,
    ordinal   bigint generated always as identity
);
comment on table catalogue_version is 'What a catalogue is quoted under: one version for each geography that its banks were placed by.';
create index catalogue_version_catalogue on catalogue_version (catalogue);

create table catalogue_current (
    single    boolean primary key default true check (single),
    catalogue bigint  not null references catalogue
);

create table catalogue_bank (
    catalogue bigint not null references catalogue on delete cascade,
    bank      int    not null check (bank > 0),
    bank_id   text   not null check (bank_id <> ''),
    bank_name text   not null check (bank_name <> ''),
    lpa_name  text,
    nca_name  text,
    lnrs_name text,
    waterbody text,
    operational_catchment text,
    postcode  text,
    address   text,
    lat       numeric check (lat between -90 and 90),
    lon       numeric check (lon between -180 and 180),
    primary key (catalogue, bank),
    constraint catalogue_bank_point check ((lat is null) = (lon is null))
);
create unique index catalogue_bank_id on catalogue_bank (catalogue, hashtextextended(bank_id, 1), hashtextextended(bank_id, 2));

create table catalogue_habitat (
    catalogue     bigint not null references catalogue on delete cascade,
    habitat       int    not null check (habitat > 0),
    habitat_name  text   not null check (habitat_name <> ''),
    broader_type  text,
    distinctiveness_name text not null
        check (distinctiveness_name in ('Very Low', 'Low', 'Medium', 'High', 'Very High')),
    umbrella_type text   not null check (umbrella_type in ('area', 'hedgerow', 'watercourse')),
    primary key (catalogue, habitat)
);
create unique index catalogue_habitat_name on catalogue_habitat (catalogue, hashtextextended(habitat_name, 1), hashtextextended(habitat_name, 2));

-- A bank may have more than one price for the same habitat, size and tier: the lowest counts, and proxies see them all.
create table catalogue_price (
    catalogue     bigint not null,
    price_row     int    not null check (price_row > 0),
    bank          int    not null,
    habitat       int    not null,
    contract_size text   not null check (contract_size in ('fractional', 'small', 'medium', 'large')),
    tier          text   not null check (tier in ('local', 'adjacent', 'far')),
    price         numeric(15, 2) not null check (price > 0 and price <= 1000000000000),
    broader_type  text,
    distinctiveness_name text not null
        check (distinctiveness_name in ('Very Low', 'Low', 'Medium', 'High', 'Very High')),
    primary key (catalogue, bank, price_row),
    foreign key (catalogue, bank) references catalogue_bank on delete cascade,
    foreign key (catalogue, habitat) references catalogue_habitat on delete cascade
);
create index catalogue_price_habitat on catalogue_price (catalogue, habitat);

create table catalogue_stock (
    catalogue bigint not null,
    stock_row int    not null check (stock_row > 0),
    bank      int    not null,
    stock_id  text   not null check (stock_id <> ''),
    habitat   int    not null,
    quantity_available numeric(16, 6) not null check (quantity_available between 0 and 1000000000),
    available_excl_quotes numeric check (available_excl_quotes between -1000000000 and 1000000000),
    quoted    numeric check (quoted between -1000000000 and 1000000000),
    primary key (catalogue, bank, stock_row),
    constraint catalogue_stock_holds check ((available_excl_quotes is null) = (quoted is null)),
    foreign key (catalogue, bank) references catalogue_bank on delete cascade,
    foreign key (catalogue, habitat) references catalogue_habitat on delete cascade
);
create unique index catalogue_stock_id on catalogue_stock (catalogue, bank, hashtextextended(stock_id, 1), hashtextextended(stock_id, 2));
create index catalogue_stock_habitat on catalogue_stock (catalogue, habitat);

create table catalogue_level (
    catalogue bigint not null references catalogue on delete cascade,
    distinctiveness_name text not null
        check (distinctiveness_name in ('Very Low', 'Low', 'Medium', 'High', 'Very High')),
    level_value int not null,
    primary key (catalogue, distinctiveness_name)
);

create table catalogue_trading_rule (
    catalogue bigint not null,
    rule_row  int    not null check (rule_row > 0),
    demand_habitat int not null,
    allowed_supply_habitat int not null,
    min_distinctiveness_name text
        check (min_distinctiveness_name in ('Very Low', 'Low', 'Medium', 'High', 'Very High')),
    primary key (catalogue, rule_row),
    foreign key (catalogue, demand_habitat) references catalogue_habitat on delete cascade,
    foreign key (catalogue, allowed_supply_habitat) references catalogue_habitat on delete cascade
);
create index catalogue_trading_rule_demand on catalogue_trading_rule (catalogue, demand_habitat);
create index catalogue_trading_rule_supply on catalogue_trading_rule (catalogue, allowed_supply_habitat);

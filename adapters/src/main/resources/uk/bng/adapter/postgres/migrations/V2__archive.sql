-- Every quote ever given. Numbers for people come from one row, in the transaction that uses them, so that none is lost.

create table archive_counter (
    only_row boolean primary key default true check (only_row),
    last     bigint  not null check (last >= 0)
);

insert into archive_counter (last) values (0);

-- One number for each line of revisions, known by its first job.
create table archive_number (
    number    bigint primary key check (number > 0),
    origin    uuid    not null unique,
    revisions integer not null check (revisions >= 0)
);

create table archive_quote (
    id               bigint generated always as identity primary key,
    job              uuid        not null unique,
    number           bigint      not null references archive_number (number),
    revision         integer     not null check (revision >= 0),
    parent           uuid,
    lineage_revision integer     not null check (lineage_revision >= 0),
    begun            timestamptz not null,
    fence            bigint      not null,
    owner            text        not null,
    client           text        not null,
    record_id        text,
    submitted_at     timestamptz not null,
    given_at         timestamptz not null,
    lpa              text,
    nca              text,
    outcode          text,
    policy           text        not null,
    knobs            text        not null,
    spatial_rule     text        not null,
    stock_hold       text        not null,
    engine           text        not null,
    catalogue        text        not null check (catalogue ~ '^sha256:[0-9a-f]{64}$'),
    outcome          text        not null check (outcome in ('optimal', 'feasible', 'infeasible', 'undecided')),
    total            numeric(16, 2),
    priced_size      text        not null,
    accuracy         text        not null,
    request          json        not null,
    result           json        not null,
    erased_at        timestamptz,
    unique (number, revision),
    check ((parent is null) = (lineage_revision = 0)),
    check (parent is not null or revision = 0),
    check ((total is null) = (outcome in ('infeasible', 'undecided')))
);

-- What each quote takes from each stock.
create table archive_allocation (
    quote      bigint         not null references archive_quote (id) on delete cascade,
    place      integer        not null check (place >= 0),
    line       integer        not null check (line >= 0),
    wanted     text           not null,
    ledger     text           not null check (ledger in ('area', 'hedgerow', 'watercourse')),
    bank_id    text           not null,
    bank_name  text           not null,
    stock_id   text           not null,
    habitat    text           not null,
    tier       text           not null check (tier in ('local', 'adjacent', 'far')),
    units      numeric(18, 6) not null check (units >= 0),
    unit_price numeric(16, 2) not null,
    cost       numeric(16, 2) not null,
    primary key (quote, place)
);

-- What quotes are found by besides their number, with all that a search filters and sorts by, so that none has to read quotes
-- that it does not show.
create table archive_term (
    quote    bigint      not null references archive_quote (id) on delete cascade,
    kind     text        not null check (kind in ('bank', 'place')),
    value    text        not null,
    client   text        not null,
    outcome  text        not null,
    given_at timestamptz not null,
    primary key (quote, kind, value)
);

create index archive_quote_newest on archive_quote (given_at desc, id desc);
create index archive_quote_outcome on archive_quote (outcome, given_at desc, id desc);
create index archive_quote_client on archive_quote (client, given_at desc, id desc);
create index archive_quote_client_outcome on archive_quote (client, outcome, given_at desc, id desc);
create index archive_quote_unerased on archive_quote (given_at) where erased_at is null;
create index archive_term_all on archive_term (kind, value, given_at desc, quote desc) include (client, outcome);
create index archive_term_client on archive_term (client, kind, value, given_at desc, quote desc) include (outcome);

-- What saved quotes hold of the stock. A hold counts until its moment has come; whether its row is still there does not matter.
create table reservation (
  quote text primary key,
  revision integer not null check (revision >= 1),
  held_at timestamptz not null,
  until timestamptz not null check (until > held_at)
);

create table reservation_units (
  quote text not null references reservation on delete cascade,
  bank text not null,
  stock text not null,
  micro bigint not null check (micro > 0),
  primary key (quote, bank, stock)
);

create index reservation_units_by_stock on reservation_units (bank, stock);

-- One row for each stock that was ever held: whoever would hold some of it locks its row first.
create table reservation_gate (
  bank text not null,
  stock text not null,
  primary key (bank, stock)
);

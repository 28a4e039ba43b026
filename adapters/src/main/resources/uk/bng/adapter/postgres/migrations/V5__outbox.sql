-- The saves that are to be made in the CRM, in line, and what became of them.
create sequence outbox_arrival;
create sequence outbox_fence;

create table outbox_save (
  number bigint generated always as identity primary key,
  quote text not null,
  revision integer not null check (revision >= 1),
  object text not null,
  record text not null,
  job text not null,
  owner text not null,
  state text not null check (state in ('waiting', 'working', 'parked', 'saved', 'refused')),
  -- when it may be claimed, or until when it is lent
  due timestamptz check ((due is not null) = (state in ('waiting', 'working'))),
  cause text check (cause is not null or state not in ('parked', 'refused')),
  arrival bigint not null,
  asked timestamptz not null,
  attempts integer not null default 0,
  fence bigint not null default 0,
  link_object text,
  link_record text,
  link_url text,
  unique (quote, revision, object, record),
  check (state <> 'saved' or (link_object is not null and link_record is not null))
);

create index outbox_save_in_line on outbox_save (due, arrival) where state in ('waiting', 'working');
create index outbox_save_lent on outbox_save (fence) where state = 'working';
create index outbox_save_parked on outbox_save (arrival) where state = 'parked';
create index outbox_save_over on outbox_save (asked, arrival) where state in ('saved', 'refused');

-- The steps of a save that are done, each with the id of what it made.
create table outbox_step (
  save bigint not null references outbox_save on delete cascade,
  step text not null,
  made text not null,
  primary key (save, step)
);

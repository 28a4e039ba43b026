-- Who did what, when. Rows are only ever added.

create table audit_event (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    key_id    text        not null,
    action    text        not null,
    job       uuid,
    quote_ref text,
    revision  integer     not null check (revision >= 0),
    record_id text,
    outcome   text        not null
);

create function audit_event_stands() returns trigger language plpgsql as $$
begin
    raise exception 'What was audited stands (%).', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger audit_event_rows before update or delete on audit_event
    for each row execute function audit_event_stands();

create trigger audit_event_table before truncate on audit_event
    for each statement execute function audit_event_stands();

-- The audit log by months: a month that lies in an archive and is older than the floor may leave the database. Nothing else ever does

alter table audit_event rename to audit_event_before;
alter table audit_event_before rename constraint audit_event_pkey to audit_event_before_pkey;
alter table audit_event_before
    rename constraint audit_event_writer_writer_sequence_key to audit_event_before_writer_key;
drop index audit_event_at, audit_event_username, audit_event_object, audit_event_contract, audit_event_terminal;

create table audit_event (
    id              uuid        not null,
    at              timestamptz not null,
    writer          text        not null,
    writer_sequence bigint      not null,
    account         uuid,
    username        text,
    terminal        uuid,
    session         uuid,
    contract        uuid,
    action          text        not null,
    object_type     text,
    object_id       uuid,
    outcome         text        not null check (outcome in ('OK', 'REFUSED', 'FAILED')),
    code            text,
    detail          text        check (length(detail) <= 2000),
    mac             bytea,
    primary key (id, at),
    unique (writer, writer_sequence, at)
) partition by range (at);

create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_username on audit_event (username, at desc);
create index audit_event_object on audit_event (object_id, at desc, id desc);
create index audit_event_contract on audit_event (contract, at desc, id desc);
create index audit_event_terminal on audit_event (terminal, at desc, id desc);
grant insert, select on audit_event to dsg_portal;

-- For a moment that no month was made for: whatever the clock says, a row finds its place
create table audit_event_other partition of audit_event default;

create function audit_month_name(month date) returns text language sql immutable set search_path = public, pg_temp as $$
    select 'audit_event_' || to_char(month, 'YYYYMM')
$$;

create function audit_month_begin(month date) returns timestamptz language sql stable set search_path = public, pg_temp as $$
    select date_trunc('month', month::timestamp) at time zone 'Asia/Tokyo'
$$;

-- Makes a month. Attached and not created in place: that waits for nobody who reads or writes the others
create function audit_begin_month(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    name text := audit_month_name(month);
    since timestamptz := audit_month_begin(month);
    until timestamptz := audit_month_begin((date_trunc('month', month) + interval '1 month')::date);
begin
    perform pg_advisory_xact_lock(7301163002);
    if to_regclass(name) is not null then
        return;
    end if;
    execute format('create table %I (like audit_event including defaults including constraints)', name);
    execute format('with came as (delete from audit_event_other where at >= %L and at < %L returning *)'
        ' insert into %I select * from came', since, until, name);
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name, since, until);
end $$;

-- Every month that has a row, and the next ones
select audit_begin_month(each::date) from (
    select distinct date_trunc('month', at at time zone 'Asia/Tokyo') as each from audit_event_before
    union
    select date_trunc('month', now() at time zone 'Asia/Tokyo') + step * interval '1 month' from generate_series(0, 2) step) months;
insert into audit_event (id, at, writer, writer_sequence, account, username, terminal, session, contract, action, object_type,
        object_id, outcome, code, detail, mac)
    select id, at, writer, writer_sequence, account, username, terminal, session, contract, action, object_type,
        object_id, outcome, code, detail, mac from audit_event_before;
drop table audit_event_before;

-- A number of a writer is given once, in whatever month: among those that wait, and among those that have their places
create unique index audit_pending_number on audit_pending (writer, writer_sequence);
create or replace function audit_await_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_pending (event, writer, writer_sequence) values (new.id, new.writer, new.writer_sequence)
        on conflict (event) do nothing;
    if exists (select 1 from audit_leaf l where l.writer = new.writer and l.writer_sequence = new.writer_sequence) then
        raise unique_violation using message = 'this number of this writer has its place already';
    end if;
    return null;
end $$;
create trigger audit_await_place after insert on audit_event for each row execute function audit_await_place();

-- Months as files: every row with its place and its proof. What is on record here is never changed
create table audit_archive (
    month       date primary key check (extract(day from month) = 1),
    rows        bigint not null check (rows >= 0),
    head_size   bigint not null,
    file        text not null check (file ~ '^audit-[0-9]{6}\.jsonl\.gz$'),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    archived_at timestamptz not null,
    -- Brought back by somebody; stays in the database for a while
    restored_at timestamptz
);
grant select, insert on audit_archive to dsg_portal;

-- The months in the database, the oldest first
create function audit_months() returns setof date language sql stable security definer set search_path = public, pg_temp as $$
    select to_date(substring(child.relname from 13), 'YYYYMM')
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'audit_event'::regclass and child.relname ~ '^audit_event_[0-9]{6}$' order by 1
$$;

-- Months of rows for which none was made in time; a moment that no calendar of ours knows makes none
create function audit_stray_months() returns setof date language sql stable security definer set search_path = public, pg_temp as $$
    select distinct date_trunc('month', at at time zone 'Asia/Tokyo')::date from audit_event_other
    where at between '2020-01-01' and now() + interval '1 year'
$$;

-- A month leaves the database. Whoever asks for it: not before a year and a day have passed since its end, not without its archive,
-- not with a row that the archive does not count or that has no place
create function audit_end_month(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    name text := audit_month_name(first);
    there bigint;
    waiting bigint;
begin
    if (first + interval '1 month')::date > current_date - 366 then
        raise exception 'a month of the audit log is kept for 366 days';
    end if;
    if to_regclass(name) is null then
        return;
    end if;
    execute format('lock table %I in access exclusive mode', name);
    execute format('select count(*), count(*) filter (where not exists (select 1 from audit_leaf l where l.event = e.id)) from %I e', name)
        into there, waiting;
    if waiting > 0 or not exists (select 1 from audit_archive a where a.month = first and a.rows = there) then
        raise exception 'this month of the audit log is not in its archive';
    end if;
    execute format('alter table audit_event detach partition %I', name);
    execute format('drop table %I', name);
end $$;

-- A month comes back: its rows are laid beside the log, and enter it together when all are there and each is the one of its place
create function audit_return_month(month date) returns text language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    first date := date_trunc('month', month)::date;
    beside text := 'audit_returning_' || to_char(month, 'YYYYMM');
begin
    if to_regclass(audit_month_name(first)) is not null or not exists (select 1 from audit_archive a where a.month = first) then
        raise exception 'this month of the audit log is here, or in no archive';
    end if;
    execute format('drop table if exists %I', beside);
    execute format('create table %I (like audit_event including defaults including constraints)', beside);
    execute format('grant insert, select on %I to dsg_portal', beside);
    return beside;
end $$;

create function audit_month_returned(month date) returns void language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    first date := date_trunc('month', month)::date;
    name text := audit_month_name(first);
    beside text := 'audit_returning_' || to_char(month, 'YYYYMM');
    there bigint;
begin
    perform pg_advisory_xact_lock(7301163002);
    execute format('revoke all on %I from dsg_portal', beside);
    execute format('select count(*) from %I e join audit_leaf l on l.event = e.id and l.writer = e.writer'
        ' and l.writer_sequence = e.writer_sequence', beside) into there;
    if not exists (select 1 from audit_archive a where a.month = first and a.rows = there) then
        raise exception 'not all of the month is there';
    end if;
    execute format('alter table %I rename to %I', beside, name);
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name,
        audit_month_begin(first), audit_month_begin((first + interval '1 month')::date));
    update audit_archive a set restored_at = now() where a.month = first;
end $$;

revoke execute on function audit_begin_month(date), audit_end_month(date), audit_months(), audit_stray_months(),
    audit_return_month(date), audit_month_returned(date) from public;
grant execute on function audit_begin_month(date), audit_end_month(date), audit_months(), audit_stray_months(),
    audit_return_month(date), audit_month_returned(date) to dsg_portal;

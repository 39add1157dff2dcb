-- One store for what everything that runs has to tell (6-8; R40). Events lie in partitions of one day by the time at which they came here.

create table log_source (
    name          text primary key,
    id            uuid not null default gen_random_uuid(),
    -- Whether peers bring its events to /internal/events; the portal fetches the others itself
    shipped       boolean not null,
    -- Silence longer than this is an alarm; what brings a source's events also says that there are none
    silent_after  interval not null,
    heard_at      timestamptz,
    silent_since  timestamptz,
    events        bigint not null default 0,
    -- Events that were counted and never came
    lost          bigint not null default 0,
    -- The greatest difference, in seconds, between the device's time and ours among what came last
    skew_seconds  bigint not null default 0
);

-- What is numbered together: one run of a server, one file that is followed
create table log_stream (
    source  text not null references log_source,
    stream  text not null check (length(stream) <= 100),
    counter bigint not null,
    primary key (source, stream)
);

-- Numbers that were passed over; they can still come
create table log_gap (
    source       text not null references log_source,
    stream       text not null,
    first_number bigint not null,
    last_number  bigint not null,
    noticed_at   timestamptz not null,
    primary key (source, stream, first_number)
);

create sequence log_event_number;

-- Columns by the names of OCSF, with underscores where these have dots
create table log_event (
    received_at      timestamptz not null,
    -- In the order of commits: whoever has read up to one has read all before it
    number           bigint not null default nextval('log_event_number'),
    source           text not null,
    stream           text not null,
    counter          bigint not null,
    device_time      timestamptz,
    class_name       text not null,
    activity_name    text not null,
    severity_id      smallint not null,
    status           text not null,
    status_code      text,
    actor_user_name  text,
    device_uid       text,
    src_endpoint_ip  text,
    contract         uuid,
    resource_type    text,
    resource_uid     text,
    file_name        text,
    message          text not null,
    raw              json not null,
    primary key (received_at, number)
) partition by range (received_at);

create index log_event_actor on log_event (actor_user_name, received_at desc, number desc);
create index log_event_activity on log_event (activity_name, received_at desc, number desc);
create index log_event_source on log_event (source, received_at desc, number desc);
create index log_event_by_number on log_event (number);

-- A day of the store begins; the portal owns no table and so cannot make one itself
create function log_begin_day(day date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    name text := 'log_event_' || to_char(day, 'YYYYMMDD');
begin
    execute format(
        'create table if not exists %I partition of log_event for values from (%L) to (%L)',
        name, day::timestamp at time zone 'Asia/Tokyo', (day + 1)::timestamp at time zone 'Asia/Tokyo');
end $$;

-- A day of the store ends. Whatever the portal is told, a year and a day stay
create function log_end_day(day date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if day > current_date - 366 then
        raise exception 'a day of the log is kept for 366 days';
    end if;
    execute format('drop table if exists %I', 'log_event_' || to_char(day, 'YYYYMMDD'));
end $$;

create function log_days() returns setof date language sql stable security definer set search_path = public, pg_temp as $$
    select to_date(substring(child.relname from 11), 'YYYYMMDD')
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'log_event'::regclass order by 1
$$;

revoke execute on function log_begin_day(date), log_end_day(date), log_days() from public;
grant execute on function log_begin_day(date), log_end_day(date), log_days() to dsg_portal;

-- Nobody who works inside a contract reads or writes here, whatever a page lets through
alter table log_event enable row level security;
create policy log_event_outside_contracts on log_event using (coalesce(current_setting('dsg.contract', true), '') = '');

select log_begin_day(current_date + step) from generate_series(-1, 8) as step;

insert into log_source (name, shipped, silent_after) values
    ('audit', false, interval '5 minutes'),
    ('keycloak', true, interval '5 minutes'),
    ('portal', true, interval '5 minutes'),
    ('clamd', true, interval '5 minutes'),
    ('postgres', true, interval '5 minutes');

create table log_search (
    id       uuid primary key,
    account  uuid not null,
    name     text not null check (length(name) between 1 and 100),
    address  text not null check (length(address) <= 2000),
    saved_at timestamptz not null,
    unique (account, name)
);

grant select, update on log_source to dsg_portal;
grant select, insert, update on log_stream to dsg_portal;
grant select, insert, delete on log_gap to dsg_portal;
-- An event is never changed; a day of them ends by its function
grant select, insert on log_event to dsg_portal;
grant usage on sequence log_event_number to dsg_portal;
grant select, insert, delete on log_search to dsg_portal;

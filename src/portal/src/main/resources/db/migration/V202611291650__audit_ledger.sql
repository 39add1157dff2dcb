-- The audit log as a Merkle tree (RFC 9162): rows commit with their business change, one sequencer gives them their places afterwards

alter table audit_event add column mac bytea;

-- Who writes rows: each run of each server, with the key that authenticates its rows, wrapped by the vault
create table audit_writer (
    writer        text primary key,
    registered_at timestamptz not null default now(),
    wrapped_key   bytea not null
);

-- Rows that have committed and stand in no place yet; a row gets here in its own transaction
create table audit_pending (
    event           uuid primary key,
    writer          text not null,
    writer_sequence bigint not null,
    since           timestamptz not null default now(),
    -- Written before there was a tree, and authenticated by nobody
    before_tree     boolean not null default false
);
create index audit_pending_order on audit_pending (since, writer, writer_sequence);

insert into audit_pending (event, writer, writer_sequence, since, before_tree)
    select id, writer, writer_sequence, at, true from audit_event;

create function audit_await_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_pending (event, writer, writer_sequence) values (new.id, new.writer, new.writer_sequence)
        on conflict do nothing;
    return null;
end $$;
revoke execute on function audit_await_place() from public;
create trigger audit_await_place after insert on audit_event for each row execute function audit_await_place();

-- The leaves, from 0 without gap; what a row was stays here by its hash, whatever becomes of the row
create table audit_leaf (
    position        bigint primary key check (position >= 0),
    event           uuid not null unique,
    writer          text not null,
    writer_sequence bigint not null,
    hash            bytea not null check (length(hash) = 32),
    unique (writer, writer_sequence)
);

-- Complete subtrees above the leaves, so that no proof costs more than its length
create table audit_node (
    level int not null check (level > 0),
    index bigint not null check (index >= 0),
    hash  bytea not null check (length(hash) = 32),
    primary key (level, index)
);

-- Signed heads, as they were handed out
create table audit_head (
    size      bigint primary key check (size > 0),
    signed_at timestamptz not null,
    root      text not null check (root ~ '^[0-9a-f]{64}$'),
    text      text not null check (length(text) < 1000)
);

-- What the sequencer has found to be wrong; each is told once
create table audit_finding (
    id              uuid primary key,
    found_at        timestamptz not null,
    kind            text not null check (kind in ('LOST', 'CHANGED', 'FOREIGN', 'REPEATED', 'GAP')),
    writer          text not null,
    writer_sequence bigint not null,
    event           uuid,
    unique (kind, writer, writer_sequence)
);

grant select, insert on audit_writer, audit_leaf, audit_node, audit_head, audit_finding to dsg_portal;
-- A row leaves when it has its place
grant select, delete on audit_pending to dsg_portal;

-- Time lines of one object, one contract, one terminal
create index audit_event_object on audit_event (object_id, at desc, id desc);
create index audit_event_contract on audit_event (contract, at desc, id desc);
create index audit_event_terminal on audit_event (terminal, at desc, id desc);

-- Roles dsg_owner (runs this), dsg_portal and dsg_jobs are made by the operator's program before the first migration.

create table audit_event (
    id              uuid primary key,
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
    unique (writer, writer_sequence)
);
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_username on audit_event (username, at desc);

-- Append-only: the portal may add and read, nothing else
grant insert, select on audit_event to dsg_portal;

-- What has to happen later, once, again after a failure, or again and again (platform.task)
create table task (
    id           uuid primary key,
    number       bigint generated always as identity,
    kind         text not null,
    -- What it is about, in the words of its service; empty for a duty that comes back
    key          text not null,
    due_at       timestamptz not null,
    next_try_at  timestamptz not null,
    state        text not null check (state in ('WAITING', 'DONE')),
    failures     int  not null default 0,
    last_failure text,
    -- Of a duty: when it last succeeded
    done_at      timestamptz,
    -- When it was told to be late
    alarmed_at   timestamptz
);
create unique index task_open on task (kind, key) where state = 'WAITING';
create index task_waiting on task (next_try_at) where state = 'WAITING';

grant select, insert, update on task to dsg_portal;

-- Answers that the desks give again and again; one that is used no more stays
create table desk_macro (
    id         uuid primary key,
    version    bigint not null,
    name       text not null check (length(name) between 1 and 100),
    text       text not null check (length(text) between 1 and 4000),
    made_by    uuid not null references account,
    made_at    timestamptz not null,
    retired_at timestamptz
);
create unique index desk_macro_in_use on desk_macro (name) where retired_at is null;
alter table desk_macro enable row level security;
alter table desk_macro force row level security;
create policy outside_contracts on desk_macro to dsg_portal using (coalesce(current_setting('dsg.contract', true), '') = '');
grant select, insert, update on desk_macro to dsg_portal;

-- The same thing asked twice is answered once; what nobody has answered in time is made more urgent, once
alter table ticket add column merged_into uuid references ticket;
alter table ticket add column escalated_at timestamptz;
alter table ticket add check (merged_into is null or merged_into <> id and state = 'CLOSED');
create index ticket_late on ticket (due_at) where state in ('RECEIVED', 'IN_HAND') and escalated_at is null;

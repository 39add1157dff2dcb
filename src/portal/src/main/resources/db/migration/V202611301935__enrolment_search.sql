-- Each enrolment is searched for among everybody else's (issue: one finger under two names); the row stays as the record of it
create table vein_search (
    -- The key of the enrolment: whoever is enrolled anew is searched for anew
    vault_key uuid primary key,
    person    uuid not null references person,
    asked_at  timestamptz not null,
    -- Whom it has come to, in the order of people; null before the first
    reached   uuid,
    compared  int not null default 0,
    -- Those that could not be opened
    unreadable int not null default 0,
    ended_at  timestamptz
);
create index vein_search_open on vein_search (asked_at) where ended_at is null;

-- What a search has found, and what somebody of the office has said to it
create table same_finger (
    id            uuid primary key,
    -- Whose enrolment was searched for, and by which key it is known: with the enrolment its question is gone
    person        uuid not null references person,
    vault_key     uuid not null references vein_search,
    other         uuid not null references person,
    fingers       int[] not null,
    other_fingers int[] not null,
    found_at      timestamptz not null,
    attended_by   uuid references account,
    verdict       text not null check (verdict in ('OPEN', 'SAME_PERSON', 'TWO_PEOPLE')),
    decided_by    uuid references account,
    decided_at    timestamptz,
    because       text,
    unique (vault_key, other),
    check (person <> other),
    check ((verdict = 'OPEN') = (decided_at is null))
);
create index same_finger_open on same_finger (vault_key) where verdict = 'OPEN';

grant select, insert, update on vein_search, same_finger to dsg_portal;

-- Whoever is enrolled already has never been searched for
insert into vein_search (vault_key, person, asked_at) select vault_key, person, enrolled_at from vein_set;

-- Keys of the office's terminals: their private halves never leave the browsers there (R109)
create table enrolment_office_key (
    id            uuid primary key,
    terminal      uuid not null references terminal,
    -- SubjectPublicKeyInfo: RSA-OAEP for sealing, P-256 for the records of openings
    sealing       bytea not null check (length(sealing) between 256 and 2048),
    signing       bytea not null check (length(signing) between 64 and 256),
    registered_by uuid not null references account,
    registered_at timestamptz not null,
    retired_by    uuid references account,
    retired_at    timestamptz,
    check ((retired_by is null) = (retired_at is null))
);
create unique index enrolment_office_key_current on enrolment_office_key (terminal) where retired_at is null;

-- A remote enrolment: in the manager's session, on one terminal, opened by the office's acceptance alone (R107, R108)
create table enrolment_ceremony (
    id             uuid primary key,
    version        bigint not null,
    booking        uuid not null references enrolment_booking,
    account        uuid not null references account,
    person         uuid not null references person,
    manager        uuid not null references account,
    manager_person uuid not null references person,
    session        uuid not null,
    terminal       uuid not null references terminal,
    office         uuid references account,
    state          text not null check (state in
        ('OPENED', 'PROVEN', 'CONSENTED', 'ACCEPTED', 'DONE', 'REFUSED', 'DECLINED', 'ENDED')),
    document       text check (document in ('MY_NUMBER_CARD', 'DRIVING_LICENCE', 'PASSPORT', 'EMPLOYEE_CARD', 'OTHER')),
    reason         text check (length(reason) between 1 and 500),
    begun_at       timestamptz not null,
    proven_at      timestamptz,
    consented_at   timestamptz,
    decided_at     timestamptz,
    ended_at       timestamptz,
    check (manager_person <> person),
    check (state not in ('ACCEPTED', 'DONE') or
        proven_at is not null and consented_at is not null and decided_at is not null and office is not null
        and document is not null),
    check (state <> 'REFUSED' or reason is not null and office is not null)
);
create unique index enrolment_ceremony_terminal on enrolment_ceremony (terminal)
    where state in ('OPENED', 'PROVEN', 'CONSENTED', 'ACCEPTED');
create unique index enrolment_ceremony_account on enrolment_ceremony (account)
    where state in ('OPENED', 'PROVEN', 'CONSENTED', 'ACCEPTED');
create index enrolment_ceremony_session on enrolment_ceremony (session, begun_at);

-- The picture of the identity check, sealed in the office's browser; the row outlives its content
create table enrolment_still (
    ceremony     uuid primary key references enrolment_ceremony,
    digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
    sealed       text check (length(sealed) <= 1000000),
    taken_by     uuid not null references account,
    taken_at     timestamptz not null,
    destroyed_at timestamptz,
    check ((sealed is null) = (destroyed_at is not null))
);

-- Who has opened it, signed on the office's terminal that did
create table enrolment_still_opening (
    id         uuid primary key,
    ceremony   uuid not null references enrolment_still,
    office_key uuid not null references enrolment_office_key,
    opened_by  uuid not null references account,
    opened_at  timestamptz not null,
    statement  text not null unique check (length(statement) <= 500),
    signature  bytea not null
);

grant select, insert on enrolment_office_key, enrolment_still, enrolment_still_opening to dsg_portal;
grant update (retired_by, retired_at) on enrolment_office_key to dsg_portal;
grant update on enrolment_still to dsg_portal;
grant select, insert, update on enrolment_ceremony to dsg_portal;

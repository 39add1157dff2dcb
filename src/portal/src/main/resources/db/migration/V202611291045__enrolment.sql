-- Consent to the use of biometric data, before anything is captured (R110, T22)
create table vein_consent (
    id          uuid primary key,
    person      uuid not null references person,
    given_at    timestamptz not null,
    -- The staff account that took it down; null at the founding
    recorded_by uuid references account
);
create index vein_consent_person on vein_consent (person);

-- One protected set for each person (T1); without the key of the vault it is nothing
create table vein_set (
    person      uuid primary key references person,
    key_version int not null check (key_version >= 0),
    vault_key   uuid not null unique,
    wrapped     bytea not null,
    content     bytea not null,
    fingers     int[] not null check (cardinality(fingers) >= 2),
    enrolled_at timestamptz not null,
    -- The staff account that attended; null at the founding
    attended_by uuid references account
);

-- Fingers that were not the person's, by account; passwords are counted by Keycloak
create table vein_count (
    account      text primary key,
    failures     int not null check (failures >= 0),
    locked_until timestamptz
);

-- Administrators of the realm have no account in the register, but are somebody
create table vein_holder (
    account text primary key,
    person  uuid not null references person
);

grant select, insert on vein_consent to dsg_portal;
grant select, insert, update, delete on vein_set, vein_count to dsg_portal;
grant select, insert on vein_holder to dsg_portal;

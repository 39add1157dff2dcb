-- 6-5: packages that mend what is on terminals
create table patch (
    id              uuid primary key,
    version         bigint not null,
    name            text   not null check (name ~ '^[a-z0-9][a-z0-9+.-]{1,100}$'),
    package_version text   not null check (length(package_version) between 1 and 200),
    architecture    text   not null check (architecture in ('amd64', 'arm64', 'all')),
    sha256          text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    origin          text   not null check (length(origin) between 1 and 500),
    mends           text   not null,
    deadline        date   not null,
    state           text   not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'PILOT', 'RELEASED', 'WITHDRAWN')),
    approval        uuid   references application,
    proposed_by     uuid   not null references account,
    proposed_at     timestamptz not null,
    -- none reaches a terminal without a second person
    check (state in ('PROPOSED', 'DECLINED') or approval is not null)
);

create table patch_content (
    id      uuid primary key references patch,
    content bytea not null
);

create table terminal_patch (
    id              uuid primary key,
    terminal        uuid not null references terminal,
    name            text not null,
    package_version text not null,
    failed          boolean not null,
    said            text not null check (length(said) <= 500),
    told_at         timestamptz not null,
    unique (terminal, name, package_version)
);

grant select, insert, update on patch, terminal_patch to dsg_portal;
grant select, insert on patch_content to dsg_portal;

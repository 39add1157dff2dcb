-- お問い合わせフォーム F6 (R132): its nine fields, and which folder is meant, so that it is found whatever it is called by then
create table inquiry (
    ticket           uuid primary key references ticket,
    contract         uuid not null references contract,
    organisation     uuid not null references organisation,
    reason           text not null check (length(reason) between 1 and 500),
    company          text not null check (length(company) between 1 and 100),
    project          text not null check (length(project) between 1 and 100),
    usage_number     text not null check (length(usage_number) between 1 and 100),
    site             text not null check (length(site) between 1 and 100),
    target           text not null check (length(target) between 1 and 1000),
    applicant        text not null check (length(applicant) between 1 and 100),
    manager          text not null check (length(manager) between 1 and 100),
    wanted_on        date not null,
    folder           uuid not null,
    new_name         text not null check (length(new_name) between 1 and 100),
    carried_out_at   timestamptz,
    carried_out_by   uuid references account,
    check ((carried_out_at is null) = (carried_out_by is null))
);
alter table inquiry enable row level security;
alter table inquiry force row level security;
create policy own_company on inquiry to dsg_portal
    using (nullif(current_setting('dsg.contract', true), '') is null
        or contract = nullif(current_setting('dsg.contract', true), '')::uuid
            and organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
grant select, insert, update on inquiry to dsg_portal;

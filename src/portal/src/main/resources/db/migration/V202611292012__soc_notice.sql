-- Who was told of an incident by template (3-2), and when
create table soc_incident_notice (
    id       uuid primary key,
    incident uuid not null references soc_incident,
    audience text not null check (audience in ('OFFICE', 'COMPANY')),
    sent_at  timestamptz not null,
    sent_by  uuid not null references account,
    letters  int  not null check (letters > 0),
    unique (incident, audience)
);

alter table soc_incident_notice enable row level security;
alter table soc_incident_notice force row level security;
create policy outside_contracts on soc_incident_notice to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = '');

grant select, insert on soc_incident_notice to dsg_portal;

-- 受付番号: the last one of each fiscal year, counted up in the transaction that uses it, so that none is missing and none given twice
create table application_number (
    year int primary key check (year between 1948 and 2099),
    last int not null check (last > 0)
);

-- Whatever one person asks for and another decides: the only place that knows who decided
create table application (
    id                 uuid primary key,
    version            bigint not null,
    year               int  not null,
    serial             int  not null check (serial > 0),
    kind               text not null check (kind ~ '^[A-Z][A-Z_]{1,40}$'),
    subject            uuid not null,
    contract           uuid references contract,
    -- Handed in by people of the contract: the staff does not see it
    confined           boolean not null,
    organisation       uuid not null references organisation,
    applicant          uuid not null references account,
    applicant_person   uuid not null references person,
    applied_at         timestamptz not null,
    deadline           timestamptz not null,
    -- The version of the calendar that the deadline was counted with; none where it was carried over from before
    calendar           uuid,
    state              text not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    decided_by         uuid references account,
    decided_person     uuid references person,
    decided_at         timestamptz,
    in_place_of        uuid references account,
    in_place_of_person uuid references person,
    words              text check (length(words) between 1 and 500),
    -- SHA-256 of what who decided had before their eyes; none where it was carried over from before
    seen               text check (seen ~ '^[0-9a-f]{64}$'),
    unique (year, serial),
    check (not confined or contract is not null),
    check ((state = 'PENDING') = (decided_at is null)),
    check ((state in ('PENDING', 'LAPSED')) = (decided_by is null)),
    check ((decided_by is null) = (decided_person is null)),
    check ((in_place_of is null) = (in_place_of_person is null)),
    check (state <> 'DECLINED' or words is not null)
);
create unique index application_one_waits on application (kind, subject) where state = 'PENDING';
create index application_of_subject on application (subject, applied_at);
create index application_waiting on application (kind, deadline) where state = 'PENDING';
create index application_of_organisation on application (organisation, year desc, serial desc);

-- Added and never changed
create table application_comment (
    id          uuid primary key,
    application uuid not null references application,
    contract    uuid references contract,
    confined    boolean not null,
    account     uuid not null references account,
    at          timestamptz not null,
    text        text not null check (length(text) between 1 and 500)
);
create index application_comment_of on application_comment (application, at);

-- 代決: somebody has a colleague decide for some days
create table delegation (
    id              uuid primary key,
    version         bigint not null,
    absent          uuid not null references account,
    absent_person   uuid not null references person,
    delegate        uuid not null references account,
    delegate_person uuid not null references person,
    first_day       date not null,
    last_day        date not null,
    because         text not null check (length(because) between 1 and 500),
    made_at         timestamptz not null,
    ended_at        timestamptz,
    check (first_day <= last_day),
    check (absent_person <> delegate_person)
);
create index delegation_of_delegate on delegation (delegate) where ended_at is null;
create index delegation_of_absent on delegation (absent);

-- What was registered and approved before
alter table account add column approval uuid references application;
insert into application (id, version, year, serial, kind, subject, contract, confined, organisation, applicant, applicant_person,
    applied_at, deadline, state, decided_by, decided_person, decided_at)
select gen_random_uuid(), 0, counted.year,
    row_number() over (partition by counted.year order by counted.registered_at, counted.username), 'ACCOUNT', counted.id,
    counted.contract, false, registrar.organisation, registrar.id, registrar.person, counted.registered_at,
    counted.registered_at + interval '7 days', case when approver.id is null then 'PENDING' else 'ACCEPTED' end,
    approver.id, approver.person, case when approver.id is not null then counted.approved_at end
from (select a.*, extract(year from (registered_at at time zone 'Asia/Tokyo') - interval '3 months')::int as year
      from account a) counted
join account registrar on registrar.id = counted.registered_by
left join account approver on approver.id = counted.approved_by;
insert into application_number (year, last) select year, max(serial) from application group by year;
update account set approval = application.id
from application where application.subject = account.id and application.state = 'ACCEPTED';
-- With the column go the rules that named it; what took their place: nobody is approved without an application, and the first two
-- of a gateway, whom nobody has registered, need none (T48)
alter table account drop column approved_by cascade;
alter table account add check (approved_at is null or approval is not null or registered_by is null);

-- Two pairs of eyes are two human beings (T48); what was decided before this rule was a rule stays as it was
alter table application add constraint application_four_eyes check (state not in ('ACCEPTED', 'DECLINED')
    or decided_person <> applicant_person and in_place_of_person is distinct from applicant_person) not valid;

do $$
declare protected text;
begin
    foreach protected in array array['application', 'application_comment'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format('create policy own_contract on %I to dsg_portal '
            || 'using (contract = nullif(current_setting(''dsg.contract'', true), '''')::uuid '
            || 'or not confined and nullif(current_setting(''dsg.contract'', true), '''') is null)', protected);
    end loop;
end $$;

grant select, insert, update on application_number, application, delegation to dsg_portal;
grant select, insert on application_comment to dsg_portal;

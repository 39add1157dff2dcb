-- What requesting offices say to wishes to delete and move, and to files that come, are applications like all others
alter table removal add column agreement uuid references application;
alter table arrival
    add column agreement        uuid references application,
    -- Who asked for the move, and who agreed to it, in the contract that the files leave: neither decides here in another capacity
    add column asked_by         uuid references account,
    add column offered_by       uuid references account,
    -- The company's own people did not want it
    add column rejected_by      uuid references account,
    add column rejected_at      timestamptz,
    add column rejected_because text check (length(rejected_because) between 1 and 500);

alter table application drop constraint application_four_eyes;
alter table application no force row level security;
alter table removal no force row level security;
alter table arrival no force row level security;

insert into application (id, version, year, serial, kind, subject, contract, confined, organisation, applicant, applicant_person,
    applied_at, deadline, state, decided_by, decided_person, decided_at, words)
select gen_random_uuid(), 0, counted.year,
    coalesce((select last from application_number where application_number.year = counted.year), 0)
        + row_number() over (partition by counted.year order by counted.applied_at, counted.subject, counted.kind),
    counted.kind, counted.subject, counted.contract, true, counted.organisation, applicant.id, applicant.person,
    counted.applied_at, counted.applied_at + interval '7 days', counted.state,
    decider.id, decider.person, counted.decided_at, counted.words
from (
    select wishes.*, extract(year from (applied_at at time zone 'Asia/Tokyo') - interval '3 months')::int as year
    from (
        -- A wish that its own company took back before the office spoke has no decision: the office's columns are empty
        select kind, id as subject, contract, organisation, requested_by as applicant, requested_at as applied_at,
            case when office_by is null and state = 'WITHDRAWN' then 'WITHDRAWN'
                when office_by is null then 'PENDING'
                when state = 'DECLINED' and finished_at = office_at then 'DECLINED'
                else 'ACCEPTED' end as state,
            case when office_by is null and state = 'WITHDRAWN' then requested_by else office_by end as decider,
            case when office_by is null and state = 'WITHDRAWN' then finished_at else office_at end as decided_at,
            office_reference as words
        from removal
        union all
        select 'ARRIVAL', id, contract, organisation, accepted_by, accepted_at,
            case state when 'ACCEPTED' then 'PENDING' when 'DECLINED' then 'DECLINED' when 'WITHDRAWN' then 'LAPSED'
                else 'ACCEPTED' end,
            case when state <> 'WITHDRAWN' then office_by end,
            case when state = 'WITHDRAWN' then accepted_at else office_at end, office_reference
        from arrival where accepted_by is not null) wishes) counted
join account applicant on applicant.id = counted.applicant
left join account decider on decider.id = counted.decider;
insert into application_number (year, last) select year, max(serial) from application group by year
    on conflict (year) do update set last = excluded.last;

update removal set agreement = application.id from application
    where application.subject = removal.id and application.kind = removal.kind and application.state = 'ACCEPTED';
update arrival set agreement = application.id from application
    where application.subject = arrival.id and application.kind = 'ARRIVAL' and application.state = 'ACCEPTED';
update arrival set asked_by = removal.requested_by, offered_by = removal.office_by from removal where removal.id = arrival.id;
update arrival set rejected_by = office_by, rejected_at = office_at, rejected_because = office_reference
    where accepted_by is null and office_by is not null;

-- With the columns go the rules that named them: nothing goes and nothing comes without the office (T9)
alter table removal drop column office_by, drop column office_at, drop column office_reference;
alter table removal add check (state not in ('AGREED', 'RECALLED', 'RUNNING', 'DONE') or agreement is not null);
alter table arrival drop column office_by, drop column office_at, drop column office_reference;
alter table arrival add check (state not in ('AGREED', 'DONE') or agreement is not null);
alter table arrival add check ((rejected_by is null) = (rejected_at is null) and (rejected_by is null) = (rejected_because is null));

alter table application force row level security;
alter table removal force row level security;
alter table arrival force row level security;
alter table application add constraint application_four_eyes check (state not in ('ACCEPTED', 'DECLINED')
    or decided_person <> applicant_person and in_place_of_person is distinct from applicant_person) not valid;

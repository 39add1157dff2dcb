-- Changes of a contract's periods are applications like all others: who decided moves there
alter table contract_change add column approval uuid references application;
alter table application drop constraint application_four_eyes;
alter table application no force row level security;
insert into application (id, version, year, serial, kind, subject, contract, confined, organisation, applicant, applicant_person,
    applied_at, deadline, state, decided_by, decided_person, decided_at, words)
select gen_random_uuid(), 0, counted.year,
    coalesce((select last from application_number where application_number.year = counted.year), 0)
        + row_number() over (partition by counted.year order by counted.proposed_at, counted.id),
    'CONTRACT_CHANGE', counted.id, counted.contract, false, proposer.organisation, proposer.id, proposer.person,
    counted.proposed_at, counted.proposed_at + interval '7 days',
    case counted.state when 'PROPOSED' then 'PENDING' when 'APPROVED' then 'ACCEPTED' else counted.state end,
    decider.id, decider.person, counted.decided_at, counted.decided_because
from (select c.*, extract(year from (proposed_at at time zone 'Asia/Tokyo') - interval '3 months')::int as year
      from contract_change c) counted
join account proposer on proposer.id = counted.proposed_by
left join account decider on decider.id = counted.decided_by;
insert into application_number (year, last) select year, max(serial) from application group by year
    on conflict (year) do update set last = excluded.last;
update contract_change set approval = application.id
from application where application.subject = contract_change.id and application.state = 'ACCEPTED';
alter table application force row level security;
alter table application add constraint application_four_eyes check (state not in ('ACCEPTED', 'DECLINED')
    or decided_person <> applicant_person and in_place_of_person is distinct from applicant_person) not valid;

-- With the columns go the rules that named them
alter table contract_change drop column decided_by, drop column decided_at, drop column decided_because;
alter table contract_change add check (state <> 'APPROVED' or approval is not null);

-- Letters and the contracts' effects happen as tasks; their own rows say what they are and what came of them
insert into task (id, kind, key, due_at, next_try_at, state)
select gen_random_uuid(), 'mail.letter', id::text, least(next_try_at, now()), now(), 'WAITING'
from mail where state = 'WAITING' order by number;
insert into task (id, kind, key, due_at, next_try_at, state)
select gen_random_uuid(), 'contract.effect', id::text, now(), now(), 'WAITING'
from contract_effect where state = 'WAITING' order by due_at, number;

alter table mail drop column attempts, drop column next_try_at, drop column failure;
alter table contract_effect drop column attempts, drop column next_try_at, drop column failure;

-- A kind that nobody can do at present may wait in thousands
drop index task_waiting;
create index task_waiting on task (kind, next_try_at) where state = 'WAITING';

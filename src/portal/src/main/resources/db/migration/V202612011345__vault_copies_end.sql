-- A copy of the vault ends: by the next one in its place, by the operator's command, at the latest on a date of its own (T19)
alter table vault_backup add column ends_at timestamptz, add column ended_at timestamptz;
update vault_backup set ends_at = made_at + interval '30 days';
update vault_backup before
   set ended_at = (select min(next.made_at) from vault_backup next where next.target = before.target and next.made_at > before.made_at);
alter table vault_backup
    alter column ends_at set not null,
    add check (ends_at > made_at),
    add check (ended_at >= made_at);
create unique index vault_backup_there on vault_backup (target) where ended_at is null;

-- From here on a destruction only goes on: said before the first of the contract's keys is touched
alter table key_destruction add column begun_at timestamptz;
alter table key_destruction add check (begun_at is null or state in ('DECIDED', 'DESTROYED'));

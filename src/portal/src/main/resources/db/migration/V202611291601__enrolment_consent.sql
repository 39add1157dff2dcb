-- Consent is a history: given to both, declined, or taken back with everything that was enrolled (R110, T22). The last row counts
alter table vein_consent
    add column number bigint generated always as identity unique,
    add column kind text not null default 'GIVEN' check (kind in ('GIVEN', 'DECLINED', 'WITHDRAWN')),
    add column biometric boolean not null default true,
    add column personal boolean not null default true,
    add check (kind <> 'GIVEN' or biometric and personal);
alter table vein_consent alter column kind drop default;
alter table vein_consent alter column biometric drop default;
alter table vein_consent alter column personal drop default;

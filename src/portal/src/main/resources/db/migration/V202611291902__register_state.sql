-- What the registers of people, accounts, terminals and contracts were when they were last compared with the audit log
create table register_state (
    register text not null,
    id       uuid not null,
    digest   text not null check (digest ~ '^[0-9a-f]{64}$'),
    primary key (register, id)
);
grant select, insert, update, delete on register_state to dsg_portal;

-- The digest is of what people decide about, not of what the gateway itself notes beside it
create view register_now as
    select 'person' as register, p.id,
        encode(sha256(convert_to(cast(row (p.name) as text), 'UTF8')), 'hex') as digest
    from person p
    union all
    select 'account', a.id,
        encode(sha256(convert_to(cast(row (a.username, a.person, a.organisation, a.contract, a.roles, a.registered_by,
            a.registered_at at time zone 'UTC', a.approved_at at time zone 'UTC', a.approval, a.suspended_at at time zone 'UTC',
            a.suspended_because) as text), 'UTF8')), 'hex')
    from account a
    union all
    select 'terminal', t.id,
        encode(sha256(convert_to(cast(row (t.name, t.organisation, t.tls_fingerprint, t.agent_fingerprint, t.registered_by,
            t.registered_at at time zone 'UTC', t.revoked_by, t.revoked_at at time zone 'UTC', t.revoked_because) as text),
            'UTF8')), 'hex')
    from terminal t
    union all
    select 'contract', c.id,
        encode(sha256(convert_to(cast(row (c.number, c.title, c.contract_from, c.contract_until, c.use_from, c.use_until)
            as text), 'UTF8')), 'hex')
    from contract c;
grant select on register_now to dsg_portal;

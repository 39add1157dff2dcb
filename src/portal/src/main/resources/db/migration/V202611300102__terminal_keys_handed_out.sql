-- F4: the two certificates that the operator's command has made for an approved terminal, by their fingerprints; the keys themselves
-- leave in files, and their passwords by another way
alter table terminal_wish
    add column tls       text check (tls ~ '^[0-9a-f]{64}$'),
    add column agent     text check (agent ~ '^[0-9a-f]{64}$'),
    add column handed_at timestamptz,
    add check ((tls is null) = (agent is null) and (tls is null) = (handed_at is null));

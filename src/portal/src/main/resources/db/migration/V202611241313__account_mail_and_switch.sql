alter table account
    -- Where notices about the account's contract go; never anything protected
    add column mail            text check (mail ~ '^[^@\s]{1,64}@[^@\s]{1,189}$'),
    -- Switched off at Keycloak with the closing of its contract; whether it was enabled there until then
    add column switched_off_at timestamptz,
    add column enabled_before  boolean not null default false;

-- When Keycloak had ended what was open on a revoked terminal (T39)
alter table terminal add column logins_ended_at timestamptz;

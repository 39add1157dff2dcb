-- Staff duties as roles of their own, and accounts of an organisation that has no contract yet; never both in one (T24, T48)
alter table account drop constraint account_check;
alter table account add constraint account_check
    check ((contract is not null) = (roles <@ array['PROTECTED_SYSTEM_MANAGER', 'DATA_MANAGER', 'USER', 'REQUESTING_OFFICE']));
alter table account add constraint account_roles_apart check (
    contract is not null
    or roles <@ array['PROVIDER', 'ACCOUNTS', 'HELPDESK', 'JOINING_SUPPORT', 'NOC', 'SOC']
    or roles in (array['SECURITY_OFFICE'], array['AUDITOR'], array['COMPANY_MANAGER'], array['OFFICE_CLERK']));

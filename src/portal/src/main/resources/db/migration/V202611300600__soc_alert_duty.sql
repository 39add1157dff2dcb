-- Whoever is on duty has to take an alert up (3-2); one that nobody takes goes to the next
alter table soc_alert add held_by uuid references account;
alter table soc_alert add held_at timestamptz;
alter table soc_alert add escalated_at timestamptz;
alter table soc_alert add escalations int not null default 0 check (escalations >= 0);
alter table soc_alert add check ((escalations > 0) = (escalated_at is not null));
create index soc_alert_untaken on soc_alert (weight desc, raised_at) where state = 'NEW' and not report_only;

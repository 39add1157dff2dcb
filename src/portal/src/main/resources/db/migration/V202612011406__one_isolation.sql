-- An isolation by a threat is read by the edges from where it stands; the copy of it that was written beside each place would outlast it
alter table threat_isolation no force row level security;
update terminal_place p set isolated = false, version = p.version + 1
    where p.isolated
    and exists (select 1 from threat_isolation i where i.terminal = p.terminal and i.state <> 'RELEASED');
alter table threat_isolation force row level security;

-- Appointments for enrolments (R106): one at a time, at the office or by camera; who did not come stays known
create table enrolment_booking (
    id           uuid primary key,
    version      bigint not null,
    account      uuid not null references account,
    organisation uuid not null references organisation,
    way          text not null check (way in ('VISIT', 'REMOTE')),
    slot_at      timestamptz not null,
    place        text not null check (length(place) between 1 and 200),
    state        text not null check (state in ('BOOKED', 'CANCELLED', 'ATTENDED', 'NO_SHOW')),
    changes      int not null check (changes >= 0),
    reminded_at  timestamptz,
    booked_by    uuid not null references account,
    booked_at    timestamptz not null
);
create unique index enrolment_booking_slot on enrolment_booking (slot_at) where state = 'BOOKED';
create unique index enrolment_booking_account on enrolment_booking (account) where state = 'BOOKED';
create index enrolment_booking_of on enrolment_booking (organisation, slot_at);
alter table enrolment_booking enable row level security;
alter table enrolment_booking force row level security;
-- Everybody sees that a time is taken, by whom only their own organisation and the staff
create policy own_organisation on enrolment_booking to dsg_portal
    using (coalesce(current_setting('dsg.contract', true), '') = ''
        or organisation = nullif(current_setting('dsg.organisation', true), '')::uuid);
-- For the function below, which runs as the owner and tells times alone
create policy owner on enrolment_booking for select to current_user using (true);
create function enrolment_slots_taken(since timestamptz) returns setof timestamptz
    language sql stable security definer set search_path = public, pg_temp
    as $$ select slot_at from enrolment_booking where state = 'BOOKED' and slot_at >= since $$;
grant select, insert, update on enrolment_booking to dsg_portal;
grant execute on function enrolment_slots_taken(timestamptz) to dsg_portal;

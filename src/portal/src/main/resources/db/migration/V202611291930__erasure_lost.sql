-- A terminal whose registration has ended erases itself at its next contact (T39); told where it is let in again
alter table erasure_record drop constraint erasure_record_cause_check;
alter table erasure_record add constraint erasure_record_cause_check check (cause in ('SHUTDOWN', 'START', 'LOST'));

-- What is provided can be a PDF too, and an order that comes to more than a file holds ends with a word
alter table disclosure_order drop constraint disclosure_order_format_check;
alter table disclosure_order add constraint disclosure_order_format_check check (format in ('XLSX', 'CSV', 'PDF'));
alter table disclosure_order drop constraint disclosure_order_state_check;
alter table disclosure_order add constraint disclosure_order_state_check
    check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'ENDED', 'TOO_MUCH'));

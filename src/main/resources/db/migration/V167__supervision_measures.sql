-- Orders by the date that was required first, for counts of a period.
create index supervision_order_by_original_due on supervision_order (original_due_on, id);
